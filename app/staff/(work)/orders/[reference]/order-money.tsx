import { Money } from "#app/_components/money.tsx";
import { SummaryList, type SummaryRow } from "#app/_components/summary-list.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { TwoLines } from "#app/staff/_work/two-lines.tsx";
import { moneyOf } from "#domain/ordering/money-of-order.ts";
import { isCalledOff } from "#domain/ordering/order-life.ts";
import type { OrderInDetail } from "#use-cases/ordering/order-query.ts";

type Refund = OrderInDetail["refunds"][number];

const REFUND: Record<Refund["status"], string> = {
  requested: "Refund, being sent",
  pending: "Refund, on its way",
  succeeded: "Refunded",
  failed: "Refund that failed",
};

/** What the order costs, what came in, what went back, and what is left of it. */
export function OrderMoney({ order }: { order: OrderInDetail }) {
  return (
    <>
      <h2>Money</h2>
      <SummaryList rows={rowsOf(order)} />
    </>
  );
}

function rowsOf(order: OrderInDetail): SummaryRow[] {
  const { refundedPence, keptPence, owedPence } = moneyOf(order);
  const rows: SummaryRow[] = [{ key: "Total", value: <Money pence={order.totalPence} /> }];
  for (const { amountPence, receivedAt, provider } of order.payments) {
    rows.push(amountRow("Paid", amountPence, `${howPaid(order, provider)}, ${whenText(receivedAt, "date_and_time")}`));
  }
  for (const { amountPence, status, reason, settledAt, requestedAt } of order.refunds) {
    const at = whenText(settledAt ?? requestedAt, "date_and_time");
    rows.push(amountRow(REFUND[status], amountPence, `${reason}, ${at}`));
  }
  if (refundedPence > 0) rows.push({ key: "Kept after refunds", value: <Money pence={keptPence} /> });
  if (keptPence > order.totalPence)
    rows.push({ key: "Paid too much", value: <Money pence={keptPence - order.totalPence} /> });
  // An invoice says itself what is owed of it.
  if (owedPence > 0 && order.invoices.every(({ issuedAt }) => issuedAt === null))
    rows.push({ key: owedWords(order), value: <Money pence={owedPence} /> });
  return rows;
}

function amountRow(key: string, pence: number, how: string): SummaryRow {
  return { key, value: <TwoLines first={<Money pence={pence} />} second={how} /> };
}

function howPaid({ payBy }: OrderInDetail, provider: string): string {
  if (provider === "bank") return "to our own account";
  return payBy === "card" ? "by card" : "by the invoice, at Stripe";
}

function owedWords({ payBy, status, invoices }: OrderInDetail): string {
  if (isCalledOff(status)) return "Never paid";
  if (payBy === "card") return "Still to pay";
  return invoices.some(({ issuedAt }) => issuedAt !== null) ? "Invoiced, still to pay" : "To be invoiced";
}
