import { WhereItGoes } from "#app/_components/where-it-goes.tsx";
import { labelLines } from "#domain/delivery.ts";
import type { TooLate } from "#domain/fulfilment/public-parcels.ts";
import type { OrderForCustomer } from "#use-cases/ordering/queries.ts";

type WhereOrderGoesProps = { order: OrderForCustomer; token: string; tooLate: TooLate | null };

/** Where an order goes or went. Nothing once the address is no longer kept. */
export function WhereOrderGoes({ order, token, tooLate }: WhereOrderGoesProps) {
  const lines = labelLines(order);
  if (lines.length === 0) return null;
  return (
    <WhereItGoes
      lines={lines}
      note={order.deliveryNote}
      isSent={tooLate === "sent"}
      correctAt={tooLate === null ? `/orders/${token}/address` : null}
    />
  );
}
