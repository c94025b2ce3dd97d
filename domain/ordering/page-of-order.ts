import type { OrderAbout } from "./line-kind.ts";

const ROOMS: Record<OrderAbout, string> = { copies: "orders", training: "bookings", seats: "seats" };

/** Where the customer of an order reads how it stands: a path. A booking and seats have the token of their order. */
export function pageOfOrder({ about, token }: { about: OrderAbout; token: string }): string {
  return `/${ROOMS[about]}/${token}`;
}
