import { newId } from "../../shared/ids.ts";
import { invalid } from "../api/problem.ts";
import type { DisputeRecord } from "../money-records.ts";
import type { ChargeRecord } from "../records.ts";
import { announce, type EventType, NO_REQUEST } from "../webhooks/announce.ts";
import { nowOf, type World } from "../world.ts";
import { FEES, moveMoney } from "./move-money.ts";

const DAY = 86_400;
/** How many days there are to answer. */
const DAYS_TO_ANSWER = 9;

/** A customer's bank takes a card payment back: the money leaves at once, with a fee. */
export function openDispute(world: World, charge: ChargeRecord, reason: string): DisputeRecord {
  const amount = charge.amount - charge.amountRefunded;
  if (charge.status !== "succeeded" || charge.method !== "card" || charge.isDisputed || amount === 0) {
    throw invalid("Only a card payment that arrived, and is neither given back nor disputed, can be disputed.");
  }
  const id = newId("du");
  const created = nowOf(world);
  const taken = moveMoney(world, {
    type: "adjustment",
    amount: -amount,
    fee: FEES.dispute,
    sourceId: id,
    description: `Chargeback withdrawal for ${charge.id}`,
  });
  const dispute: DisputeRecord = {
    id,
    created,
    amount,
    chargeId: charge.id,
    paymentIntentId: charge.paymentIntentId,
    reason,
    status: "needs_response",
    // Until the end of that day.
    dueBy: Math.ceil((created + DAYS_TO_ANSWER * DAY) / DAY) * DAY - 1,
    movements: [taken],
  };
  world.store.put("charge", { ...charge, isDisputed: true });
  return keep(world, dispute, "charge.dispute.created", "charge.dispute.funds_withdrawn");
}

export const DISPUTE_OUTCOMES = ["under_review", "won", "lost"] as const;

/** A dispute was answered, or its end: when it is won, the money comes back, though not the fee. */
export function moveDispute(
  world: World,
  dispute: DisputeRecord,
  outcome: (typeof DISPUTE_OUTCOMES)[number],
): DisputeRecord {
  if (dispute.status === "won" || dispute.status === "lost") throw invalid(`This dispute is ${dispute.status}.`);
  const moved = { ...dispute, status: outcome };
  if (outcome === "under_review") return keep(world, moved, "charge.dispute.updated");
  if (outcome === "lost") return keep(world, moved, "charge.dispute.closed");
  const { id, amount, chargeId } = dispute;
  const description = `Chargeback reversal for ${chargeId}`;
  const back = moveMoney(world, { type: "adjustment", amount, sourceId: id, description });
  const won = { ...moved, movements: [...dispute.movements, back] };
  return keep(world, won, "charge.dispute.closed", "charge.dispute.funds_reinstated");
}

function keep(world: World, dispute: DisputeRecord, ...types: EventType[]): DisputeRecord {
  world.store.put("dispute", dispute);
  for (const type of types) announce(world, type, { object: "dispute", record: dispute }, NO_REQUEST);
  return dispute;
}
