import { OrderLines } from "#app/_components/order-lines.tsx";
import type { OrderForCustomer } from "#use-cases/ordering/queries.ts";
import { hasReceipt } from "./receipt.tsx";

/** The lines of an order with their prices, and the number that its buyer knows it by. */
export function WhatWasOrdered({ order }: { order: OrderForCustomer }) {
  return (
    <section className="stack" aria-labelledby="lines-title">
      <h2 id="lines-title">What you ordered</h2>
      <OrderLines lines={order.lines} totalPence={order.totalPence} />
      {hasReceipt(order) && <p className="no-print">For a receipt, print this page.</p>}
      {order.purchaseOrderNumber && <p className="soft">Your purchase order number: {order.purchaseOrderNumber}</p>}
      {order.payBy === "invoice" && (
        <p className="no-print">
          To set us up as a supplier, see our <a href="/supplier">supplier details</a>.
        </p>
      )}
    </section>
  );
}
