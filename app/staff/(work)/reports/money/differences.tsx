import { type DataColumn, DataTable } from "#app/_components/data-table.tsx";
import { Money } from "#app/_components/money.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { TwoLines } from "#app/staff/_work/two-lines.tsx";
import { type MissingMovement, MOST_DIFFERENCES, type StrayMovement } from "#use-cases/money/differences.ts";
import { missingWords, strayWords } from "./difference-words.ts";

type DifferencesProps = { stray: readonly StrayMovement[]; missing: readonly MissingMovement[]; hasLooked: boolean };

/** Where Stripe's ledger and ours are not the same, and why it may be so. */
export function Differences({ stray, missing, hasLooked }: DifferencesProps) {
  const areSame = stray.length + missing.length === 0;
  return (
    <>
      <h2>Differences</h2>
      {areSame && hasLooked && <p>None: every payment and refund is in Stripe’s books and in ours.</p>}
      {areSame && !hasLooked && <p>Not known: Stripe was not looked at yet.</p>}
      {stray.length > 0 && <Rows title="At Stripe, and not in our books" columns={STRAY_COLUMNS} rows={stray} />}
      {missing.length > 0 && <Rows title="In our books, and not at Stripe" columns={MISSING_COLUMNS} rows={missing} />}
    </>
  );
}

type RowsProps<Row> = { title: string; columns: readonly DataColumn<Row>[]; rows: readonly Row[] };

function Rows<Row extends { id: string }>({ title, columns, rows }: RowsProps<Row>) {
  return (
    <>
      <h3>{rows.length < MOST_DIFFERENCES ? title : `${title}: the first ${rows.length}`}</h3>
      <DataTable caption={title} columns={columns} rows={rows} rowKey={({ id }) => id} />
    </>
  );
}

const orderLink = (reference: string | null) =>
  reference === null ? "–" : <a href={`/staff/orders/${reference}`}>{reference}</a>;

const STRAY_COLUMNS: DataColumn<StrayMovement>[] = [
  {
    key: "what",
    label: "What",
    cell: (row) => <TwoLines first={strayWords(row)} second={row.sourceId ?? row.id} />,
  },
  { key: "order", label: "Order", cell: ({ orderReference }) => orderLink(orderReference) },
  { key: "at", label: "When", cell: ({ at }) => whenText(at, "short_with_time") },
  { key: "pence", label: "Amount", align: "end", cell: ({ amountPence }) => <Money pence={amountPence} /> },
];

const MISSING_COLUMNS: DataColumn<MissingMovement>[] = [
  { key: "what", label: "What", cell: (row) => <TwoLines first={missingWords(row)} second={row.id} /> },
  { key: "order", label: "Order", cell: ({ orderReference }) => orderLink(orderReference) },
  { key: "at", label: "When", cell: ({ at }) => whenText(at, "short_with_time") },
  { key: "pence", label: "Amount", align: "end", cell: ({ pence }) => <Money pence={pence} /> },
];
