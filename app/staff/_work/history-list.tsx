import { Timeline } from "#app/_components/timeline.tsx";
import { historySentence } from "#domain/history/words.ts";
import type { Told } from "#use-cases/history/queries.ts";

/** Everything that happened, oldest first, in words. */
export function HistoryList({ entries }: { entries: readonly Told[] }) {
  const severalParcels = new Set(entries.map((entry) => entry.parcel).filter((code) => code !== null)).size > 1;
  return (
    <Timeline
      steps={entries.map((entry) => ({
        title: historySentence(entry),
        when: entry.at,
        ...(severalParcels && entry.parcel ? { note: entry.parcel } : {}),
        state: "done" as const,
      }))}
    />
  );
}
