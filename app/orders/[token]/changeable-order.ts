import { redirect } from "next/navigation";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { publicOrderStatus } from "#domain/ordering/public-status.ts";
import { type OrderForCustomer, orderByToken } from "#use-cases/ordering/queries.ts";

/** The order behind a secret link while it can be changed; afterwards its own page says why not. */
export async function changeableOrder(token: string): Promise<OrderForCustomer> {
  const order = (await orderByToken(token)) ?? (await refuseUnknownLink());
  const status = publicOrderStatus({ ...order, isBackFromPaying: false }, new Date());
  if (!status.canChange) redirect(`/orders/${token}`);
  return order;
}
