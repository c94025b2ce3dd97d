import { DataTable } from "#app/_components/data-table.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { dayInWords } from "#domain/london-day.ts";
import { allForgottenWords } from "#domain/privacy/forgotten-words.ts";
import type { ForgottenDay } from "#use-cases/privacy/queries.ts";

const COLUMNS = [
  { key: "day", label: "Day", cell: ({ day }: ForgottenDay) => dayInWords(day) },
  { key: "what", label: "Forgotten", cell: ({ counts }: ForgottenDay) => allForgottenWords(counts) },
];

/** What was forgotten on the latest days: how many of which kind, and nothing of whom. */
export function ForgottenTable({ days }: { days: readonly ForgottenDay[] }) {
  return (
    <DataTable
      caption="What was forgotten, latest day first"
      columns={COLUMNS}
      rows={days}
      rowKey={({ day }) => day}
      empty={<EmptyState title="Nobody’s time was over yet." />}
    />
  );
}
