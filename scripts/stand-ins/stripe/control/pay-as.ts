import { DECLINED_CARD, failureOf } from "../life/cards.ts";
import { declineCard, payByCard, promiseBankPayment, settleBankPayment } from "../life/pay-session.ts";
import type { SessionRecord } from "../records.ts";
import type { World } from "../world.ts";

export const PAY_OUTCOMES = ["paid", "declined", "delayed", "delayed_succeeds", "delayed_fails"] as const;

/** Pays a session without its page. A delayed outcome promises the bank payment first, where that has not been done. */
export function payAs(world: World, session: SessionRecord, outcome: (typeof PAY_OUTCOMES)[number]): SessionRecord {
  const payer = { name: "A Customer", email: session.customerEmail ?? "customer@example.org" };
  if (outcome === "paid") return payByCard(world, session, payer);
  const declined = failureOf(DECLINED_CARD);
  if (outcome === "declined" && declined) return declineCard(world, session, payer, declined);
  if (outcome === "delayed") return promiseBankPayment(world, session, payer);
  const promised = session.status === "open" ? promiseBankPayment(world, session, payer) : session;
  return settleBankPayment(world, promised, outcome === "delayed_succeeds" ? "succeeds" : "fails");
}
