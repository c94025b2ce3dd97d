import { invalid } from "../api/problem.ts";
import type { Failure, Payer, PaymentIntentRecord, SessionRecord } from "../records.ts";
import { announce, NO_REQUEST } from "../webhooks/announce.ts";
import type { World } from "../world.ts";
import { beginIntent, keepIntent } from "./keep-intent.ts";

/** Pays an open session with a good card: complete and paid at once. */
export function payByCard(world: World, session: SessionRecord, payer: Payer): SessionRecord {
  const intent = keepIntent(world, { ...beginIntent(world, openOnly(session), "card"), ...ARRIVED }, payer);
  const paid = {
    ...session,
    status: "complete" as const,
    paymentStatus: "paid" as const,
    paymentIntentId: intent.id,
    payer,
  };
  return tell(world, paid, intent, "checkout.session.completed", "payment_intent.succeeded");
}

/** A card that was refused: the session stays open, and another card may be tried. */
export function declineCard(world: World, session: SessionRecord, payer: Payer, failure: Failure): SessionRecord {
  const begun = beginIntent(world, openOnly(session), "card");
  const intent = keepIntent(world, { ...begun, status: "requires_payment_method", failure }, payer);
  const kept = { ...session, paymentIntentId: intent.id };
  world.store.put("checkout.session", kept);
  announce(world, "payment_intent.payment_failed", { object: "payment_intent", record: intent }, NO_REQUEST);
  return kept;
}

/** A bank payment that was promised: the session is complete, but its money is not there yet. */
export function promiseBankPayment(world: World, session: SessionRecord, payer: Payer): SessionRecord {
  const begun = beginIntent(world, openOnly(session), "bank");
  const intent = keepIntent(world, { ...begun, status: "processing", failure: null }, payer);
  const promised = { ...session, status: "complete" as const, paymentIntentId: intent.id, payer };
  world.store.put("checkout.session", promised);
  announce(world, "checkout.session.completed", { object: "checkout.session", record: promised }, NO_REQUEST);
  return promised;
}

/** Ends a promised bank payment: its money arrives, or never will. */
export function settleBankPayment(world: World, session: SessionRecord, outcome: "succeeds" | "fails"): SessionRecord {
  const promised =
    session.paymentIntentId === null ? undefined : world.store.get("payment_intent", session.paymentIntentId);
  if (promised?.status !== "processing") throw invalid("No bank payment of this Checkout Session is on its way.");
  const payer = session.payer ?? { name: "", email: "" };
  if (outcome === "succeeds") {
    const intent = keepIntent(world, { ...promised, ...ARRIVED }, payer);
    const paid = { ...session, paymentStatus: "paid" as const };
    return tell(world, paid, intent, "checkout.session.async_payment_succeeded", "payment_intent.succeeded");
  }
  const intent = keepIntent(world, { ...promised, status: "requires_payment_method", failure: BANK_FAILURE }, payer);
  return tell(world, session, intent, "checkout.session.async_payment_failed", "payment_intent.payment_failed");
}

const ARRIVED = { status: "succeeded", failure: null } as const;
const BANK_FAILURE: Failure = {
  code: "payment_method_provider_decline",
  declineCode: null,
  message: "The bank payment did not go through.",
};

function openOnly(session: SessionRecord): SessionRecord {
  if (session.status === "open") return session;
  throw invalid(`This Checkout Session is ${session.status}: it cannot be paid.`, { param: "session" });
}

function tell(
  world: World,
  session: SessionRecord,
  intent: PaymentIntentRecord,
  aboutSession: Parameters<typeof announce>[1],
  aboutIntent: Parameters<typeof announce>[1],
): SessionRecord {
  world.store.put("checkout.session", session);
  announce(world, aboutIntent, { object: "payment_intent", record: intent }, NO_REQUEST);
  announce(world, aboutSession, { object: "checkout.session", record: session }, NO_REQUEST);
  return session;
}
