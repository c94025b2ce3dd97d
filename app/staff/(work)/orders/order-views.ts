import { addressOf } from "#app/staff/_work/next-page.tsx";
import { ORDER_WORDS } from "#app/staff/_work/status-words.tsx";
import type { OrderStatus } from "#domain/ordering/order-life.ts";

/** The views of the list: one for each state, those that wait first, and all. */
export const ORDER_VIEWS = [
  "awaiting_approval",
  "awaiting_payment",
  "accepted",
  "fulfilled",
  "cancelled",
  "expired",
  "all",
] as const satisfies readonly (OrderStatus | "all")[];
export type OrderView = (typeof ORDER_VIEWS)[number];

export function viewLabel(view: OrderView): string {
  return view === "all" ? "All" : ORDER_WORDS[view].label;
}

/** The list as somebody looks at it: a view and a page of it. It stands in the address. */
export type ListPlace = { status: OrderView; after: string };

export function listAddress({ status, after }: ListPlace, did: Record<string, string> = {}): string {
  return addressOf("/staff/orders", { status, after, ...did });
}
