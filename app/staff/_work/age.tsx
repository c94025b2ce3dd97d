import { whenText } from "#app/_components/when-text.tsx";
import { ageInWords, agoInWords } from "#domain/age.ts";

type AgeProps = { since: Date; now: Date };

/** How old, in words: "5 minutes". The exact time in London stands in the tooltip. */
export function Age({ since, now }: AgeProps) {
  return <Timed at={since}>{ageInWords(since, now)}</Timed>;
}

/** How long ago, in words: "5 minutes ago". */
export function Ago({ since, now }: AgeProps) {
  return <Timed at={since}>{agoInWords(since, now)}</Timed>;
}

function Timed({ at, children }: { at: Date; children: string }) {
  return (
    <time dateTime={at.toISOString()} title={whenText(at, "date_and_time")}>
      {children}
    </time>
  );
}
