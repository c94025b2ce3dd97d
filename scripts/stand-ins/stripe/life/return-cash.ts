import { newId } from "../../shared/ids.ts";
import { invalid } from "../api/problem.ts";
import type { CustomerRecord } from "../customer-records.ts";
import type { RefundRecord } from "../records.ts";
import { announce, type Cause } from "../webhooks/announce.ts";
import { nowOf, type World } from "../world.ts";
import { cashOf, moveCash } from "./cash-balance.ts";
import { settleRefund } from "./refund-charge.ts";

/** Sends money that no invoice has taken back to its customer's bank. Refuses more than there is. */
export function returnCash(
  world: World,
  customer: CustomerRecord,
  { amount, metadata }: { amount: number; metadata: Record<string, string> },
  cause: Cause,
): RefundRecord {
  if (amount > cashOf(world, customer.id).available) {
    throw invalid("The refund is greater than the customer's cash balance.", { param: "amount" });
  }
  const { refunds } = world.control;
  const refund: RefundRecord = {
    id: newId("re"),
    created: nowOf(world),
    amount,
    currency: "gbp",
    status: refunds === "stay_pending" ? "pending" : "succeeded",
    reason: null,
    metadata,
    chargeId: null,
    paymentIntentId: null,
    customerId: customer.id,
    // This money was never the account's, so its balance does not change.
    balanceTransactionId: null,
    failureTransactionId: null,
    failureReason: null,
  };
  world.store.put("refund", refund);
  moveCash(world, customer.id, { kind: "return_initiated", netAmount: -amount }, cause);
  announce(world, "refund.created", { object: "refund", record: refund }, cause);
  if (refunds === "fail") settleRefund(world, refund, "fails");
  return refund;
}
