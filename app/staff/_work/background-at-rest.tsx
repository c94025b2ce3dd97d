import { Notice } from "#app/_components/notice.tsx";
import { whenText } from "#app/_components/when-text.tsx";

/** A warning while nothing works what must follow by itself: pages look well then, and nobody else would notice. */
export function BackgroundAtRest({ since }: { since: Date | null }) {
  if (since === null) return null;
  return (
    <Notice tone="warning" title={`Nothing has gone on by itself since ${whenText(since, "date_and_time")}.`}>
      <p>Emails do not leave, payments are noticed late, and copies are not given out. Nothing is lost.</p>
      <p>Please tell whoever looks after the shop’s machine: its jobs are not being worked.</p>
    </Notice>
  );
}
