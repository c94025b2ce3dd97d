import { newId } from "../../shared/ids.ts";
import type { ChargeRecord, Payer, PaymentIntentRecord, PaymentMethod, SessionRecord } from "../records.ts";
import { nowOf, type World } from "../world.ts";

/** The payment of a session, begun now or by an earlier try; not kept yet. */
export function beginIntent(world: World, session: SessionRecord, method: PaymentMethod): PaymentIntentRecord {
  const begun =
    session.paymentIntentId === null ? undefined : world.store.get("payment_intent", session.paymentIntentId);
  if (begun !== undefined) return { ...begun, method };
  return {
    ...session.intent,
    id: newId("pi"),
    created: nowOf(world),
    amount: session.amountTotal,
    amountReceived: 0,
    currency: session.currency,
    status: "requires_payment_method",
    method,
    latestChargeId: null,
    failure: null,
    canceledAt: null,
  };
}

/** Keeps the intent with the charge that goes with its state: one for each card tried, one for a bank payment. */
export function keepIntent(world: World, intent: PaymentIntentRecord, payer: Payer): PaymentIntentRecord {
  const waiting = intent.latestChargeId === null ? undefined : world.store.get("charge", intent.latestChargeId);
  const charge: ChargeRecord = {
    description: intent.description,
    metadata: intent.metadata,
    receiptEmail: intent.receiptEmail,
    descriptorSuffix: intent.descriptorSuffix,
    id: waiting?.status === "pending" ? waiting.id : newId("ch"),
    created: nowOf(world),
    amount: intent.amount,
    amountRefunded: 0,
    currency: intent.currency,
    status: intent.failure !== null ? "failed" : intent.status === "succeeded" ? "succeeded" : "pending",
    method: intent.method,
    paymentIntentId: intent.id,
    payer,
    failure: intent.failure,
  };
  const amountReceived = intent.status === "succeeded" ? intent.amount : 0;
  const kept = { ...intent, amountReceived, latestChargeId: charge.id };
  world.store.put("charge", charge);
  world.store.put("payment_intent", kept);
  return kept;
}
