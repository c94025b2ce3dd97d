import type { LateReason } from "#app/_forms/correct-address.ts";
import { labelLines } from "#domain/delivery.ts";
import { publicOrderStatus } from "#domain/ordering/public-status.ts";
import type { OrderForCustomer } from "#use-cases/ordering/queries.ts";

/** Why an order cannot be changed any more, where it goes, and whom to ask; null while it can. */
export function lateOrder(order: OrderForCustomer, contact: string | null): LateReason | null {
  const { tooLate, title: stands } = publicOrderStatus({ ...order, isBackFromPaying: false });
  return tooLate && { why: tooLate, stands, reference: order.reference, goesTo: labelLines(order), contact };
}
