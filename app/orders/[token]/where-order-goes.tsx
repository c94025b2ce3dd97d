import { WhereItGoes } from "#app/_components/where-it-goes.tsx";
import { labelLines } from "#domain/delivery.ts";
import type { PublicOrderStatus } from "#domain/ordering/public-status.ts";
import type { OrderForCustomer } from "#use-cases/ordering/queries.ts";

type WhereOrderGoesProps = {
  order: OrderForCustomer;
  token: string;
  status: Pick<PublicOrderStatus, "tooLate" | "addressStays">;
};

/** Where an order goes or went. Nothing once the address is no longer kept. */
export function WhereOrderGoes({ order, token, status }: WhereOrderGoesProps) {
  const lines = labelLines(order);
  if (lines.length === 0) return null;
  return (
    <WhereItGoes
      lines={lines}
      note={order.deliveryNote}
      isSent={status.tooLate === "sent"}
      correctAt={status.addressStays === null ? `/orders/${token}/address` : null}
    />
  );
}
