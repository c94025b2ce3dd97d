import { newId } from "../../shared/ids.ts";
import { invalid } from "../api/problem.ts";
import type { ChargeRecord, RefundRecord } from "../records.ts";
import { pounds } from "../resources/pounds.ts";
import { announce, type Cause, NO_REQUEST } from "../webhooks/announce.ts";
import { nowOf, type World } from "../world.ts";
import { moveCash } from "./cash-balance.ts";
import { moveMoney } from "./move-money.ts";

export type RefundRequest = {
  amount: number | undefined;
  reason: string | undefined;
  metadata: Record<string, string>;
};

/** Gives money of a charge back, all that is left when no amount is given. Refuses more than is left. */
export function refundCharge(world: World, charge: ChargeRecord, request: RefundRequest, cause: Cause): RefundRecord {
  const amount = refundable(world, charge, request.amount);
  const { refunds } = world.control;
  const refund: RefundRecord = {
    id: newId("re"),
    created: nowOf(world),
    amount,
    currency: charge.currency,
    status: refunds === "stay_pending" ? "pending" : "succeeded",
    reason: request.reason ?? null,
    metadata: request.metadata,
    chargeId: charge.id,
    paymentIntentId: charge.paymentIntentId,
    customerId: null,
    balanceTransactionId: null,
    failureTransactionId: null,
    failureReason: null,
  };
  refund.balanceTransactionId = moveMoney(world, {
    type: charge.method === "card" ? "refund" : "payment_refund",
    amount: -amount,
    sourceId: refund.id,
    description: "REFUND FOR CHARGE",
  }).id;
  world.store.put("refund", refund);
  announce(world, "refund.created", { object: "refund", record: refund }, cause);
  const lessened = { ...charge, amountRefunded: charge.amountRefunded + amount };
  world.store.put("charge", lessened);
  announce(world, "charge.refunded", { object: "charge", record: lessened }, cause);
  // As with a real card, the answer says that it succeeded, and the failure comes after.
  if (refunds === "fail") settleRefund(world, refund, "fails");
  return refund;
}

function refundable(world: World, charge: ChargeRecord, asked: number | undefined): number {
  if (charge.status !== "succeeded") throw invalid("This PaymentIntent does not have a successful charge to refund.");
  const disputes = world.store.by("dispute", "chargeId", charge.id);
  if (disputes.some(({ status }) => status !== "won")) {
    throw invalid(`Charge ${charge.id} has been charged back; cannot issue a refund.`, { code: "charge_disputed" });
  }
  const left = charge.amount - charge.amountRefunded;
  if (left === 0) {
    throw invalid(`Charge ${charge.id} has already been refunded.`, { code: "charge_already_refunded" });
  }
  const amount = asked ?? left;
  if (amount <= left) return amount;
  throw invalid(`Refund amount (${pounds(amount)}) is greater than unrefunded amount on charge (${pounds(left)})`, {
    param: "amount",
  });
}

/** Ends a refund: it arrives, or it fails and its money is the charge's again. */
export function settleRefund(world: World, refund: RefundRecord, outcome: "succeeds" | "fails"): RefundRecord {
  if (refund.status === "failed") throw invalid("This refund has failed already.");
  if (outcome === "succeeds") {
    const settled: RefundRecord = { ...refund, status: "succeeded" };
    world.store.put("refund", settled);
    announce(world, "refund.updated", { object: "refund", record: settled }, NO_REQUEST);
    return settled;
  }
  const failed = failRefund(world, refund);
  world.store.put("refund", failed);
  announce(world, "refund.failed", { object: "refund", record: failed }, NO_REQUEST);
  announce(world, "refund.updated", { object: "refund", record: failed }, NO_REQUEST);
  return failed;
}

/** Puts the money back where it was taken from: the charge, or the customer's cash balance. */
function failRefund(world: World, refund: RefundRecord): RefundRecord {
  const failed: RefundRecord = { ...refund, status: "failed", failureReason: "lost_or_stolen_card" };
  const { id, amount, chargeId } = refund;
  const charge = chargeId === null ? undefined : world.store.get("charge", chargeId);
  if (charge) world.store.put("charge", { ...charge, amountRefunded: charge.amountRefunded - amount });
  if (refund.customerId) moveCash(world, refund.customerId, { kind: "return_canceled", netAmount: amount }, NO_REQUEST);
  if (refund.balanceTransactionId === null) return failed;
  const back = moveMoney(world, { type: "refund_failure", amount, sourceId: id, description: "REFUND FAILURE" });
  return { ...failed, failureTransactionId: back.id };
}
