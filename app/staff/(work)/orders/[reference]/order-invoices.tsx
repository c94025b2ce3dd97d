import { Money } from "#app/_components/money.tsx";
import { SummaryList, type SummaryRow } from "#app/_components/summary-list.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { asPeopleSee, InvoiceStanding } from "#app/staff/_work/invoice-standing.tsx";
import { owedOf } from "#domain/invoicing/standing.ts";
import type { OrderInDetail } from "#use-cases/ordering/order-query.ts";

type Invoice = OrderInDetail["invoices"][number];

type OrderInvoicesProps = { order: Pick<OrderInDetail, "invoices" | "unappliedPence">; now: Date };

/** What the order was invoiced with, the latest first: how each stands, and where it can be read. */
export function OrderInvoices({ order: { invoices, unappliedPence }, now }: OrderInvoicesProps) {
  if (invoices.length === 0) return null;
  return (
    <>
      <h2>{invoices.length === 1 ? "Invoice" : "Invoices"}</h2>
      {unappliedPence > 0 && (
        <p className="work-warning">
          <Money pence={unappliedPence} /> of this organisation’s waits at Stripe: it fits no invoice as it is.
        </p>
      )}
      {invoices.map((invoice) => (
        <SummaryList key={invoice.id} rows={rowsOf(invoice, now)} />
      ))}
    </>
  );
}

function rowsOf(invoice: Invoice, now: Date): SummaryRow[] {
  const { number, status, payUrl, pdfUrl, purchaseOrderNumber, totalPence, creditNotes, dueAt } = invoice;
  const owed = owedOf(asPeopleSee(invoice));
  const rows: SummaryRow[] = [
    { key: number ?? "No number yet", value: <InvoiceStanding invoice={invoice} now={now} /> },
    { key: "Total", value: <Money pence={totalPence} /> },
  ];
  if (purchaseOrderNumber) rows.push({ key: "Purchase order number", value: purchaseOrderNumber });
  for (const note of creditNotes) rows.push({ key: "Credited", value: <CreditNote note={note} /> });
  if (owed > 0) rows.push({ key: "Owed", value: <Money pence={owed} /> });
  if (dueAt && owed > 0) rows.push({ key: "Due", value: whenText(dueAt) });
  if (number && owed > 0 && status === "open")
    rows.push({
      key: "Paid to our own account?",
      value: <a href={`/staff/invoices/transfer?q=${encodeURIComponent(number)}`}>Record the bank transfer</a>,
    });
  if (payUrl && pdfUrl)
    rows.push({
      key: "See it",
      value: (
        <>
          <a href={payUrl}>at Stripe</a>, <a href={pdfUrl}>as a PDF</a>
        </>
      ),
    });
  return rows;
}

function CreditNote({
  note: { number, status, totalPence, reason, pdfUrl },
}: {
  note: Invoice["creditNotes"][number];
}) {
  const state = { creating: "being made", refused: "could not be made", issued: null }[status];
  return (
    <>
      <Money pence={totalPence} />: {reason}
      {state && ` (${state})`}
      {pdfUrl && (
        <>
          {" "}
          <a href={pdfUrl}>{number}</a>
        </>
      )}
    </>
  );
}
