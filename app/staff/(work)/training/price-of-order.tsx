import { OrderStatusTag } from "#app/staff/_work/status-words.tsx";
import { formatPence } from "#domain/money.ts";
import type { OrderStatus } from "#domain/ordering/order-life.ts";

type PriceOfOrderProps = {
  order: { reference: string; status: OrderStatus; payBy: string; totalPence: number } | null;
  /** Not everybody who looks after training may see orders. */
  canOpenOrders: boolean;
};

/** What a booking or places cost, and how their order stands; "Free" without one. */
export function PriceOfOrder({ order, canOpenOrders }: PriceOfOrderProps) {
  if (!order) return "Free";
  return (
    <>
      {formatPence(order.totalPence)}, by {order.payBy}
      {canOpenOrders && (
        <>
          : <a href={`/staff/orders/${order.reference}`}>the order</a>
        </>
      )}{" "}
      <OrderStatusTag status={order.status} />
    </>
  );
}
