import { type DataColumn, DataTable } from "#app/_components/data-table.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { TwoLines } from "#app/staff/_work/two-lines.tsx";
import type { MovementRow } from "#use-cases/stock/movements.ts";
import { movementWords, signed } from "./movement-words.ts";

const COLUMNS: DataColumn<MovementRow>[] = [
  {
    key: "at",
    label: "When",
    cell: ({ at }) => <span className="work-nowrap">{whenText(at, "short_with_time")}</span>,
  },
  { key: "kind", label: "What", cell: ({ kind }) => movementWords(kind) },
  { key: "on-hand", label: "On hand", align: "end", cell: ({ onHandChange }) => changeOf(onHandChange) },
  { key: "allocated", label: "Allocated", align: "end", cell: ({ allocatedChange }) => changeOf(allocatedChange) },
  {
    key: "why",
    label: "Parcel or note",
    cell: ({ parcel, reason }) => (
      <TwoLines
        first={
          parcel && (
            <a className="work-nowrap" href={`/staff/fulfilment/${parcel}`}>
              {parcel}
            </a>
          )
        }
        second={reason}
      />
    ),
  },
  { key: "who", label: "Who", cell: ({ staffName }) => staffName ?? "The store" },
];

const TITLE: DataColumn<MovementRow> = { key: "title", label: "Publication", cell: ({ title }) => title };

function changeOf(change: number) {
  return change === 0 ? <span className="soft">0</span> : signed(change);
}

type MovementTableProps = { rows: readonly MovementRow[]; hasSeveral: boolean; empty: string };

/** The ledger of copies, latest first. It only grows: nothing in it is ever changed. */
export function MovementTable({ rows, hasSeveral, empty }: MovementTableProps) {
  return (
    <DataTable
      caption="Stock movements, latest first"
      columns={hasSeveral ? [...COLUMNS, TITLE] : COLUMNS}
      rows={rows}
      rowKey={({ id }) => id}
      isCompact
      empty={<EmptyState title={empty} />}
    />
  );
}
