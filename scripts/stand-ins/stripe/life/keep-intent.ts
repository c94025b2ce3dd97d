import { newId } from "../../shared/ids.ts";
import type {
  ChargeRecord,
  IntentRequest,
  Payer,
  PaymentIntentRecord,
  PaymentMethod,
  SessionRecord,
} from "../records.ts";
import { nowOf, type World } from "../world.ts";
import { feeFor, moveMoney } from "./move-money.ts";

/** The payment of a session, begun now or by an earlier try; not kept yet. */
export function beginIntent(world: World, session: SessionRecord, method: PaymentMethod): PaymentIntentRecord {
  const begun =
    session.paymentIntentId === null ? undefined : world.store.get("payment_intent", session.paymentIntentId);
  return { ...(begun ?? newIntent(world, session.amountTotal, session.intent, null)), method };
}

/** A payment that nobody has tried to make yet; not kept. */
export function newIntent(
  world: World,
  amount: number,
  request: IntentRequest,
  customerId: string | null,
): PaymentIntentRecord {
  return {
    ...request,
    id: newId("pi"),
    created: nowOf(world),
    amount,
    amountReceived: 0,
    currency: "gbp",
    customerId,
    status: "requires_payment_method",
    method: "card",
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
    customerId: intent.customerId,
    balanceTransactionId: null,
    isDisputed: false,
    status: intent.failure !== null ? "failed" : intent.status === "succeeded" ? "succeeded" : "pending",
    method: intent.method,
    paymentIntentId: intent.id,
    payer,
    failure: intent.failure,
  };
  const amountReceived = intent.status === "succeeded" ? intent.amount : 0;
  const kept = { ...intent, amountReceived, latestChargeId: charge.id };
  world.store.put("charge", { ...charge, balanceTransactionId: takeIn(world, charge) });
  world.store.put("payment_intent", kept);
  return kept;
}

/** Moves the money of a charge that succeeded into the account, without Stripe's fee. */
function takeIn(world: World, { id, status, method, amount, description }: ChargeRecord): string | null {
  if (status !== "succeeded") return null;
  const type = method === "card" ? "charge" : "payment";
  return moveMoney(world, { type, amount, fee: feeFor(method, amount), sourceId: id, description }).id;
}
