import { SummaryList, type SummaryRow } from "#app/_components/summary-list.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { addressLines } from "#domain/delivery.ts";
import { formatPence } from "#domain/money.ts";
import type { OrderForCustomer } from "#use-cases/ordering/queries.ts";

/** True of an order that was paid by card, and not taken back: an invoice is a paper of its own. */
export function hasReceipt({ payBy, status, paidPence }: OrderForCustomer): boolean {
  return payBy === "card" && paidPence > 0 && (status === "accepted" || status === "fulfilled");
}

/** What an office files: seen when the page is printed. What was bought stands below it. */
export function Receipt({ order }: { order: OrderForCustomer }) {
  return (
    <section className="stack print-only" aria-labelledby="receipt-title">
      <h2 id="receipt-title">Receipt</h2>
      <SummaryList rows={receiptRows(order)} />
    </section>
  );
}

function receiptRows(order: OrderForCustomer): SummaryRow[] {
  const buyer = [order.organisationName, order.contactName, ...addressLines(order)].filter((line) => line !== null);
  const backPence = order.refundedPence + order.refundingPence;
  const isZeroRated = order.lines.every(({ vatTreatment }) => vatTreatment === "zero");
  return [
    { key: "From", value: "Release, www.release.org.uk" },
    { key: "To", value: buyer.join("\n") },
    { key: "Reference", value: order.reference },
    ...(order.purchaseOrderNumber ? [{ key: "Purchase order number", value: order.purchaseOrderNumber }] : []),
    { key: "Paid by card on", value: order.paidAt ? whenText(order.paidAt) : "" },
    { key: "Paid", value: formatPence(order.paidPence) },
    ...(isZeroRated ? [{ key: "VAT", value: `${formatPence(0)}. Books are zero-rated: no VAT.` }] : []),
    ...(backPence > 0 ? [{ key: "Paid back", value: formatPence(backPence) }] : []),
  ];
}
