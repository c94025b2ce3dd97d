import { Money } from "#app/_components/money.tsx";
import type { OrderForCustomer } from "#use-cases/ordering/queries.ts";

/** What is to be paid by an invoice that is not issued yet, and how it comes. Nothing where there is none to come. */
export function InvoiceToCome({ order: { payBy, status, invoice, totalPence } }: { order: OrderForCustomer }) {
  const isToCome = payBy === "invoice" && invoice === null && (status === "accepted" || status === "fulfilled");
  if (!isToCome || totalPence === 0) return null;
  return (
    <section className="panel" aria-labelledby="invoice-title">
      <h2 id="invoice-title">
        To pay: <Money pence={totalPence} />
      </h2>
      <p>
        The invoice comes by email in a few minutes, and will stand here, too. It is due 30 days after its date. You can
        pay it by bank transfer or by card.
      </p>
    </section>
  );
}
