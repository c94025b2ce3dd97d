import { Money } from "#app/_components/money.tsx";
import { Notice } from "#app/_components/notice.tsx";
import type { OrderForCustomer } from "#use-cases/ordering/queries.ts";

type NewsProps = { order: OrderForCustomer; isBackFromPaying: boolean; isUnreachable: boolean };

/** What has just come of what the customer did, and the way on from an order that is over. */
export function News({ order, isBackFromPaying, isUnreachable }: NewsProps) {
  const isPaid = order.status === "accepted" && order.paidPence > 0;
  if (isBackFromPaying && isPaid)
    return (
      <Notice tone="success" title="Thank you" announce>
        <p>
          We have your payment of <Money pence={order.paidPence} />.
        </p>
      </Notice>
    );
  if (isUnreachable && order.status === "awaiting_payment")
    return (
      <Notice tone="warning" title="The payment page cannot be reached just now" announce>
        <p>Nothing was taken, and your order is kept. Please try again in a few minutes.</p>
      </Notice>
    );
  const isOver = order.status === "expired" || order.status === "cancelled";
  if (isOver && order.quoteToken !== null)
    return (
      <p>
        If you still want the copies, go back to <a href={`/quotes/${order.quoteToken}`}>your quote</a>.
      </p>
    );
  if (isOver)
    return (
      <p>
        You can <a href="/order">order again</a> whenever you like.
      </p>
    );
  return null;
}
