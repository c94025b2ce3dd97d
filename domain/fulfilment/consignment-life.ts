import type { Life } from "#domain/life.ts";

export type ConsignmentStatus =
  | "awaiting_stock"
  | "queued"
  | "claimed"
  | "packed"
  | "dispatched"
  | "returned"
  | "cancelled";
export type ConsignmentEvent =
  | "copies_allocated"
  | "claimed"
  | "released"
  | "packed"
  | "unpacked"
  | "dispatched"
  | "dispatch_undone"
  | "returned"
  | "cancelled";

/** The whole life of a consignment. `held` is a mark on the first four states, not a state. */
export const CONSIGNMENT_LIFE: Life<ConsignmentStatus, ConsignmentEvent> = {
  awaiting_stock: { copies_allocated: "queued", cancelled: "cancelled" },
  queued: { claimed: "claimed", cancelled: "cancelled" },
  claimed: { claimed: "claimed", released: "queued", packed: "packed", cancelled: "cancelled" },
  packed: { unpacked: "claimed", dispatched: "dispatched" },
  dispatched: { dispatch_undone: "packed", returned: "returned" },
  returned: {},
  cancelled: {},
};

/** A claim that was left alone for this long may be taken over by a colleague. */
export const CLAIM_LASTS_MINUTES = 120;

/** True once a colleague may take over a claim made at `claimedAt`. */
export function claimIsStale(claimedAt: Date, now: Date): boolean {
  return now.getTime() - claimedAt.getTime() >= CLAIM_LASTS_MINUTES * 60_000;
}

/** On somebody's table: to be packed, or to be sent. */
export function isInHand(status: ConsignmentStatus): boolean {
  return status === "claimed" || status === "packed";
}

/** Until a parcel is packed its address can be corrected and it can be cancelled. */
export const BEFORE_PACKING: readonly ConsignmentStatus[] = ["awaiting_stock", "queued", "claimed"];

export function isBeforePacking(status: ConsignmentStatus): boolean {
  return BEFORE_PACKING.includes(status);
}

/** Packed, or sent at some time: it is too late to cancel it as if nothing had been done. */
export const PACKED_OR_SENT: readonly ConsignmentStatus[] = (
  Object.keys(CONSIGNMENT_LIFE) as ConsignmentStatus[]
).filter((status) => status !== "cancelled" && !isBeforePacking(status));

export function isPackedOrSent(status: ConsignmentStatus): boolean {
  return PACKED_OR_SENT.includes(status);
}

type Standing = { status: ConsignmentStatus; isLost: boolean };

/**
 * True of a parcel that stands in the way of taking everything back: packed, or with the carrier. One that came back or was
 * lost is with nobody: what is sent in its place can go elsewhere.
 */
export function isOutOfReach({ status, isLost }: Standing): boolean {
  return status === "packed" || (status === "dispatched" && !isLost);
}

/**
 * True once the address of an order or request cannot be corrected: a parcel with its label on is packed, or all have left.
 * What has left stands in nobody's way as long as another is still to be packed.
 */
export function isAddressSettled(parcels: readonly Standing[]): boolean {
  if (parcels.some(({ status }) => status === "packed")) return true;
  return parcels.some(isOutOfReach) && !parcels.some(({ status }) => isBeforePacking(status));
}
