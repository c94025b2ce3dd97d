import type { LateReason } from "#app/_forms/correct-address.ts";
import { labelLines } from "#domain/delivery.ts";
import { publicOrderStatus } from "#domain/ordering/public-status.ts";
import type { OrderForCustomer } from "#use-cases/ordering/queries.ts";

/** Why it is too late to cancel an order, or to correct where it goes; where that is, and whom to ask. Null while it can be done. */
export function lateOrder(
  order: OrderForCustomer,
  wish: "cancel" | "correct",
  contact: string | null,
): LateReason | null {
  const { tooLate, addressStays, title: stands } = publicOrderStatus({ ...order, isBackFromPaying: false });
  const why = wish === "correct" ? addressStays : tooLate;
  return why && { why, stands, reference: order.reference, goesTo: labelLines(order), contact };
}
