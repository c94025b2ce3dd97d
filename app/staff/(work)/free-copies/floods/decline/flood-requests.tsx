import { type DataColumn, DataTable } from "#app/_components/data-table.tsx";
import { WhenText } from "#app/_components/when-text.tsx";
import { RequestStatusTag } from "#app/staff/_work/status-words.tsx";
import { inDigits } from "#domain/digits.ts";
import type { FloodRequest } from "#use-cases/free-copies/flood-queries.ts";
import { signsInWords } from "../../sign-words.ts";

const COLUMNS: DataColumn<FloodRequest>[] = [
  {
    key: "reference",
    label: "Request",
    cell: ({ reference }) => (
      <a className="work-nowrap" href={`/staff/free-copies/${reference}`}>
        {reference}
      </a>
    ),
  },
  { key: "who", label: "Who", cell: ({ audience }) => (audience === "group" ? "A group" : "Individual") },
  { key: "copies", label: "Copies", align: "end", cell: ({ copies }) => inDigits(copies) },
  { key: "signs", label: "How it came", cell: (row) => signsInWords(row) ?? "Nothing odd" },
  { key: "status", label: "Status", cell: ({ status }) => <RequestStatusTag status={status} /> },
  { key: "at", label: "Asked", cell: whenAsked },
];

function whenAsked({ requestedAt }: FloodRequest) {
  return (
    <span className="work-nowrap">
      <WhenText at={requestedAt} style="short_with_time" />
    </span>
  );
}

/** The first few of those that stay, or of those that would be declined; nothing when there are none. */
export function FloodRequests({ title, rows, all }: { title: string; rows: FloodRequest[]; all: number }) {
  if (rows.length === 0) return null;
  return (
    <section className="work-section">
      <h2>{title}</h2>
      {all > rows.length && <p className="work-minor">The first {rows.length} of them:</p>}
      <DataTable caption={title} columns={COLUMNS} rows={rows} rowKey={({ reference }) => reference} isCompact />
    </section>
  );
}
