import { newId } from "../../shared/ids.ts";
import { invalid } from "../api/problem.ts";
import type { PayoutRecord } from "../money-records.ts";
import { announce, NO_REQUEST } from "../webhooks/announce.ts";
import { nowOf, type World } from "../world.ts";
import { moveMoney } from "./move-money.ts";

/** The balance in pence: what all movements of the account's money come to. */
export function balanceOf(world: World): number {
  let sum = 0;
  for (const { amount, fee } of world.store.all("balance_transaction")) sum += amount - fee;
  return sum;
}

/** Sends the whole balance to the account's bank. Refuses when there is nothing to send. */
export function payOut(world: World): PayoutRecord {
  const amount = balanceOf(world);
  if (amount <= 0)
    throw invalid("You have insufficient funds in your Stripe account.", { code: "balance_insufficient" });
  const id = newId("po");
  const going = world.store.by("balance_transaction", "payoutId", null);
  const sent = moveMoney(world, { type: "payout", amount: -amount, sourceId: id, description: "STRIPE PAYOUT" });
  for (const movement of [...going, sent]) world.store.put("balance_transaction", { ...movement, payoutId: id });
  const made: PayoutRecord = {
    id,
    created: nowOf(world),
    amount,
    status: "pending",
    balanceTransactionId: sent.id,
  };
  announce(world, "payout.created", { object: "payout", record: made }, NO_REQUEST);
  const arrived = { ...made, status: "paid" as const };
  world.store.put("payout", arrived);
  announce(world, "payout.paid", { object: "payout", record: arrived }, NO_REQUEST);
  return arrived;
}
