import type { RefundRecord } from "../records.ts";
import type { World } from "../world.ts";

/** The refunds of one charge, newest first. */
export function refundsOf(world: World, chargeId: string): RefundRecord[] {
  return world.store.by("refund", "chargeId", chargeId).reverse();
}
