import { type DataColumn, DataTable } from "#app/_components/data-table.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { TwoLines } from "#app/staff/_work/two-lines.tsx";
import type { MovementRow } from "#use-cases/stock/queries.ts";
import { movementWords, signed } from "./movement-words.ts";

const COLUMNS: DataColumn<MovementRow>[] = [
  { key: "at", label: "When", cell: ({ at }) => whenText(at, "short_with_time") },
  {
    key: "kind",
    label: "What",
    cell: ({ kind, title }) => <TwoLines first={movementWords(kind)} second={title} />,
  },
  { key: "on-hand", label: "On hand", align: "end", cell: ({ onHandChange }) => signed(onHandChange) || "0" },
  { key: "allocated", label: "Allocated", align: "end", cell: ({ allocatedChange }) => signed(allocatedChange) || "0" },
  {
    key: "why",
    label: "Parcel or note",
    cell: ({ parcel, reason }) => (
      <TwoLines first={parcel && <a href={`/staff/fulfilment/${parcel}`}>{parcel}</a>} second={reason} />
    ),
  },
  { key: "who", label: "Who", cell: ({ staffName }) => staffName ?? "The store" },
];

/** The ledger of copies, latest first. It only grows: nothing in it is ever changed. */
export function MovementTable({ rows }: { rows: readonly MovementRow[] }) {
  return (
    <DataTable
      caption="Stock movements, latest first"
      columns={COLUMNS}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title="Nothing has moved yet. Book in the first delivery." />}
    />
  );
}
