import { Notice } from "#app/_components/notice.tsx";
import type { Said } from "./say-outcome.ts";

/** Says plainly what became of the last press of a button. */
export function OutcomeNotice({ said }: { said: Said | null }) {
  if (said === null) return null;
  return (
    <Notice tone={said.tone} title={said.title} announce>
      {said.lines.length > 0 && (
        <ul>
          {said.lines.map(({ words, toClaim }) => (
            <li key={words}>
              {words}
              {toClaim && (
                <>
                  {" "}
                  <a href={`/staff/fulfilment/${toClaim}`}>Open {toClaim} to claim it</a>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
