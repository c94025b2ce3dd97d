import { Age } from "#app/staff/_work/age.tsx";
import { countWords } from "#app/staff/_work/tabs.tsx";
import type { PileToShow } from "./piles.ts";

/** How many wait, for what, and since when: each leads to where it is done. */
export function PileList({ piles, now }: { piles: readonly PileToShow[]; now: Date }) {
  return (
    <ul className="work-piles">
      {piles.map(({ name, href, count, words, note, oldest, standing }) => (
        <li key={name}>
          <a href={href}>
            <span className="work-pile-count">{countWords(count)}</span>{" "}
            <span>
              <span className="work-pile-words">{words}</span>
              {note && <span className="work-minor">{note}</span>}
            </span>{" "}
            {oldest && (
              <span className="work-pile-age">
                {count > 1 && "oldest "}
                <Age since={oldest} now={now} />
                {standing && (
                  <span className="work-pile-standing" data-late={standing.isLate ? "" : undefined}>
                    {standing.words}
                  </span>
                )}
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
