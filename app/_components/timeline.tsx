import type { ReactNode } from "react";
import { WhenText } from "./when-text.tsx";

export type TimelineStep = {
  title: ReactNode;
  /** A moment, or words such as "in 3 to 5 days". */
  when?: Date | string | undefined;
  note?: ReactNode;
  link?: { href: string; words: string };
  state: "done" | "now" | "next";
};

const SPOKEN = { done: "Done: ", now: "Now: ", next: "Next: " } as const;

/** What has happened and what comes next, oldest first. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  return (
    <ol className="timeline">
      {steps.map(({ title, when, note, link, state }, place) => (
        <li key={place} data-state={state} aria-current={state === "now" ? "step" : undefined}>
          <p className="timeline-title">
            <span className="visually-hidden">{SPOKEN[state]}</span>
            {title}
          </p>
          {when !== undefined && (
            <p className="timeline-when">
              {typeof when === "string" ? when : <WhenText at={when} style="date_and_time" />}
            </p>
          )}
          {note && <div className="timeline-note">{note}</div>}
          {link && (
            <p className="actions">
              <a href={link.href}>{link.words}</a>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
