import { OrderLines } from "#app/_components/order-lines.tsx";
import { noVatWords, type VatStanding } from "#domain/ordering/vat-words.ts";
import type { OrderForCustomer } from "#use-cases/ordering/queries.ts";

type WhatWasOrderedProps = {
  title?: string;
  order: OrderForCustomer;
  seller: VatStanding;
  /** Where its receipt is fetched; null while there is none. */
  receiptAt: string | null;
};

/** The lines of an order with their prices, and the number that its buyer knows it by. */
export function WhatWasOrdered({ title = "What you ordered", order, seller, receiptAt }: WhatWasOrderedProps) {
  return (
    <section className="stack" aria-labelledby="lines-title">
      <h2 id="lines-title">{title}</h2>
      <OrderLines lines={order.lines} totalPence={order.totalPence} noVat={noVatWords(order.lines, seller)} />
      {receiptAt !== null && (
        <p className="no-print">
          For a receipt, print this page, or <a href={receiptAt}>download it as a PDF</a>.
        </p>
      )}
      {order.purchaseOrderNumber && <p className="soft">Your purchase order number: {order.purchaseOrderNumber}</p>}
      {order.payBy === "invoice" && (
        <p className="no-print">
          To set us up as a supplier, see our <a href="/supplier">supplier details</a>.
        </p>
      )}
    </section>
  );
}
