import { whenText } from "#app/_components/when-text.tsx";
import { ageInWords } from "#domain/age.ts";

/** How long ago, in words; the exact time in London stands in the tooltip. */
export function Age({ since, now }: { since: Date; now: Date }) {
  return (
    <time dateTime={since.toISOString()} title={whenText(since, "date_and_time")}>
      {ageInWords(since, now)}
    </time>
  );
}
