import { OrderLines } from "#app/_components/order-lines.tsx";
import { SummaryList, type SummaryRow } from "#app/_components/summary-list.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { WEBSITE } from "#domain/contact.ts";
import { addressLines } from "#domain/delivery.ts";
import { formatPence } from "#domain/money.ts";
import type { OrderForCustomer } from "#use-cases/ordering/queries.ts";

/** True of an order that was paid by card, and not taken back: an invoice is a paper of its own. */
export function hasReceipt({ payBy, status, paidPence }: OrderForCustomer): boolean {
  return payBy === "card" && paidPence > 0 && (status === "accepted" || status === "fulfilled");
}

type ReceiptProps = {
  order: OrderForCustomer;
  /** Release's postal address, on one line; null while none is set. */
  sellerAddress: string | null;
};

/** What an office files, on one page: all that is seen when the page of a paid order is printed. */
export function Receipt({ order, sellerAddress }: ReceiptProps) {
  return (
    <section className="stack print-only" aria-labelledby="receipt-title">
      <h1 id="receipt-title">Receipt</h1>
      <SummaryList rows={receiptRows(order, sellerAddress)} />
      <OrderLines lines={order.lines} totalPence={order.totalPence} />
      <p>Release is a registered charity.</p>
    </section>
  );
}

function receiptRows(order: OrderForCustomer, sellerAddress: string | null): SummaryRow[] {
  const seller = ["Release", sellerAddress, WEBSITE.name].filter((line) => line !== null);
  const buyer = [order.organisationName, order.contactName, ...addressLines(order)].filter((line) => line !== null);
  const backPence = order.refundedPence + order.refundingPence;
  return [
    { key: "Reference", value: order.reference },
    ...(order.purchaseOrderNumber ? [{ key: "Purchase order number", value: order.purchaseOrderNumber }] : []),
    { key: "Ordered on", value: whenText(order.placedAt) },
    { key: "Paid by card on", value: order.paidAt ? whenText(order.paidAt) : "" },
    { key: "Paid", value: formatPence(order.paidPence) },
    ...(backPence > 0 ? [{ key: "Paid back", value: formatPence(backPence) }] : []),
    { key: "From", value: seller.join("\n") },
    { key: "To", value: buyer.join("\n") },
  ];
}
