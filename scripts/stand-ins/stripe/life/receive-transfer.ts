import { invalid } from "../api/problem.ts";
import type { CashMovementRecord } from "../customer-records.ts";
import { announce, NO_REQUEST } from "../webhooks/announce.ts";
import type { World } from "../world.ts";
import { cashOf, moveCash } from "./cash-balance.ts";
import { findCustomer } from "./find-customer.ts";
import { reconcileCash } from "./reconcile-cash.ts";

export type Transfer = { customerId: string; amount: number; reference: string };

/** A bank transfer arrives for a customer: it pays what it can of their invoices, and the rest waits. */
export function receiveTransfer(world: World, { customerId, amount, reference }: Transfer): CashMovementRecord {
  const customer = findCustomer(world, customerId);
  if (!Number.isSafeInteger(amount) || amount < 1 || amount > 99_999_999) {
    throw invalid("A bank transfer is of 1 penny to £999,999.99.", { param: "amount" });
  }
  const arrived = { kind: "funded", netAmount: amount, reference, senderName: customer.name } as const;
  const movement = moveCash(world, customerId, arrived, NO_REQUEST);
  reconcileCash(world, customerId, { amount, reference });
  const record = cashOf(world, customerId);
  if (record.available > 0) {
    announce(world, "cash_balance.funds_available", { object: "cash_balance", record }, NO_REQUEST);
  }
  return movement;
}
