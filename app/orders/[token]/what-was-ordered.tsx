import { OrderLines } from "#app/_components/order-lines.tsx";
import { canCorrectInvoice } from "#domain/ordering/invoice-details.ts";
import { noVatWords, type VatStanding } from "#domain/ordering/vat-words.ts";
import { belowTotal } from "#domain/ordering/what-is-left.ts";
import type { OrderForCustomer } from "#use-cases/ordering/queries.ts";

type WhatWasOrderedProps = {
  title?: string;
  order: OrderForCustomer;
  seller: VatStanding;
  /** Where its receipt is fetched; null while there is none. */
  receiptAt: string | null;
  /** Where what its invoice needs is corrected, until that is made. */
  correctInvoiceAt?: string;
};

/** The lines of an order with their prices, and the number that its buyer knows it by. */
export function WhatWasOrdered(props: WhatWasOrderedProps) {
  const { title = "What you ordered", order, seller, receiptAt, correctInvoiceAt } = props;
  return (
    <section className="stack" aria-labelledby="lines-title">
      <h2 id="lines-title">{title}</h2>
      <OrderLines
        lines={order.lines}
        totalPence={order.totalPence}
        noVat={noVatWords(order.lines, seller)}
        below={belowTotal(order)}
      />
      {receiptAt !== null && (
        <p className="no-print">
          For a receipt, print this page, or <a href={receiptAt}>download it as a PDF</a>.
        </p>
      )}
      {order.purchaseOrderNumber && <p className="soft">Your purchase order number: {order.purchaseOrderNumber}</p>}
      {order.invoiceTo !== null && <WhereInvoiceGoes order={order} to={order.invoiceTo} correctAt={correctInvoiceAt} />}
      {order.payBy === "invoice" && (
        <p className="no-print">
          To set us up as a supplier, see our <a href="/supplier">supplier details</a>.
        </p>
      )}
    </section>
  );
}

type WhereInvoiceGoesProps = { order: OrderForCustomer; to: string; correctAt: string | undefined };

/** To whom the invoice is emailed and with which number, with the way to put that right while there is one. */
function WhereInvoiceGoes({ order, to, correctAt }: WhereInvoiceGoesProps) {
  const { invoice, purchaseOrderNumber } = order;
  if (invoice?.status === "paid") return null;
  const number = purchaseOrderNumber === null ? "without a purchase order number" : "with this number on it";
  return (
    <p>
      {invoice === null ? "We will email the invoice to" : "We emailed the invoice to"} <strong>{to}</strong>, {number}.
      <span className="no-print">
        {" "}
        {correctAt !== undefined && canCorrectInvoice(order) ? (
          <a href={correctAt}>Correct the purchase order number or where the invoice goes</a>
        ) : (
          <>
            If that is wrong, <a href="#ask">tell us</a>.
          </>
        )}
      </span>
    </p>
  );
}
