import { isOutOfReach } from "#domain/fulfilment/consignment-life.ts";
import { formatPence } from "#domain/money.ts";
import { moneyOf } from "#domain/ordering/money-of-order.ts";
import type { OrderInDetail } from "#use-cases/ordering/order-query.ts";
import { CancelForm } from "./cancel-form.tsx";

/** The way to cancel an order, or to decline one that waits for approval, with what follows said beforehand; or why it cannot be cancelled any more. */
export function CancelOrder({ order }: { order: OrderInDetail }) {
  const sent = order.parcels.filter(isOutOfReach);
  if (sent.length > 0) return <p className="work-minor work-section">{cannotBecause(sent)}</p>;
  const isToApprove = order.status === "awaiting_approval";
  return <CancelForm reference={order.reference} isToApprove={isToApprove} consequences={consequences(order)} />;
}

function cannotBecause(parcels: OrderInDetail["parcels"]): string {
  return parcels.every(({ status }) => status === "packed")
    ? "Its parcel is packed. To cancel this order, unpack the parcel first."
    : "Part of this order has been sent: it cannot be cancelled any more.";
}

function consequences(order: OrderInDetail): string[] {
  const { keptPence, paidPence } = moneyOf(order);
  const copies = order.parcels.some(({ status }) => status === "queued" || status === "claimed");
  return [
    refundWords(keptPence, paidPence),
    ...(copies ? ["Its copies go to whoever waits for some."] : []),
    "The customer is told by email.",
  ];
}

function refundWords(keptPence: number, paidPence: number): string {
  if (keptPence > 0) return `${formatPence(keptPence)} goes back to the card it came from, which can take some days.`;
  return paidPence > 0 ? "All its money went back already." : "Nothing has been paid, so nothing is refunded.";
}
