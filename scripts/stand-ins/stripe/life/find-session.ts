import { missing } from "../api/problem.ts";
import type { SessionRecord } from "../records.ts";
import { announce, type Cause, NO_REQUEST } from "../webhooks/announce.ts";
import { nowOf, type World } from "../world.ts";

/** The Checkout Session as it is now: one whose time has run out is expired by this very look. Throws when unknown. */
export function findSession(world: World, id: string): SessionRecord {
  const session = world.store.get("checkout.session", id);
  if (session === undefined) throw missing("checkout.session", id, "session");
  return session.status === "open" && session.expiresAt <= nowOf(world)
    ? expireSession(world, session, NO_REQUEST)
    : session;
}

/** Closes an open session for good, and with it a payment that was begun. */
export function expireSession(world: World, session: SessionRecord, cause: Cause): SessionRecord {
  const expired: SessionRecord = { ...session, status: "expired" };
  world.store.put("checkout.session", expired);
  const intent =
    session.paymentIntentId === null ? undefined : world.store.get("payment_intent", session.paymentIntentId);
  if (intent !== undefined) {
    const canceled = { ...intent, status: "canceled" as const, canceledAt: nowOf(world) };
    world.store.put("payment_intent", canceled);
    announce(world, "payment_intent.canceled", { object: "payment_intent", record: canceled }, cause);
  }
  announce(world, "checkout.session.expired", { object: "checkout.session", record: expired }, cause);
  return expired;
}

/** Expires every session whose time has run out. */
export function expireDueSessions(world: World): void {
  const now = nowOf(world);
  for (const session of world.store.all("checkout.session")) {
    if (session.status === "open" && session.expiresAt <= now) expireSession(world, session, NO_REQUEST);
  }
}
