import { type DataColumn, DataTable } from "#app/_components/data-table.tsx";
import { Money } from "#app/_components/money.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { asPeopleSee, InvoiceStanding } from "#app/staff/_work/invoice-standing.tsx";
import { TwoLines } from "#app/staff/_work/two-lines.tsx";
import { owedOf } from "#domain/invoicing/standing.ts";
import { formatPence } from "#domain/money.ts";
import type { InvoiceRow } from "#use-cases/invoicing/queries.ts";

type InvoiceTableProps = { caption: string; rows: readonly InvoiceRow[]; now: Date };

/** Invoices, each with the way to its order. */
export function InvoiceTable({ caption, rows, now }: InvoiceTableProps) {
  return <DataTable caption={caption} columns={columns(now)} rows={rows} rowKey={({ id }) => id} />;
}

function columns(now: Date): DataColumn<InvoiceRow>[] {
  return [
    {
      key: "organisation",
      label: "Invoice",
      cell: ({ organisationName, number, reference }) => (
        <TwoLines
          first={organisationName}
          second={
            number === null ? (
              "no number yet"
            ) : (
              <a className="work-nowrap" href={`/staff/orders/${reference}`}>
                {number}
              </a>
            )
          }
        />
      ),
    },
    {
      key: "order",
      label: "Order",
      cell: ({ reference, purchaseOrderNumber }) => (
        <TwoLines
          first={
            <a className="work-nowrap" href={`/staff/orders/${reference}`}>
              {reference}
            </a>
          }
          second={purchaseOrderNumber ?? "no PO number"}
        />
      ),
    },
    {
      key: "total",
      label: "Total",
      align: "end",
      cell: (row) => <TwoLines first={<Money pence={row.totalPence} />} second={moneyWords(row)} />,
    },
    {
      key: "owed",
      label: "Owed",
      align: "end",
      cell: (row) => <Money pence={owedOf(asPeopleSee(row))} />,
    },
    {
      key: "standing",
      label: "Standing",
      cell: (row) => (
        <TwoLines
          first={<InvoiceStanding invoice={row} now={now} />}
          second={row.dueAt && <span className="work-nowrap">due {whenText(row.dueAt, "short")}</span>}
        />
      ),
    },
  ];
}

/** What came for it, and what its organisation transferred that no invoice took up. */
function moneyWords({ creditedPence, paidPence, unappliedPence, status }: InvoiceRow): string {
  const words = [];
  if (creditedPence > 0) words.push(`${formatPence(creditedPence)} credited`);
  if (paidPence > 0) words.push(`${formatPence(paidPence)} paid`);
  if (status === "open" && unappliedPence > 0) words.push(`${formatPence(unappliedPence)} waits at Stripe`);
  return words.join(", ");
}
