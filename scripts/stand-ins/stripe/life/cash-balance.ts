import { randomInt } from "node:crypto";
import { newId } from "../../shared/ids.ts";
import type { CashBalanceRecord, CashMovementRecord } from "../customer-records.ts";
import { announce, type Cause } from "../webhooks/announce.ts";
import { nowOf, type World } from "../world.ts";

/** What a customer has sent and no invoice has taken, with the bank account that is theirs alone. */
export function cashOf(world: World, customerId: string): CashBalanceRecord {
  const kept = world.store.get("cash_balance", customerId);
  if (kept) return kept;
  const accountNumber = String(randomInt(10_000_000, 99_999_999));
  const made = { id: customerId, available: 0, account: { sortCode: "10-88-00", accountNumber } };
  world.store.put("cash_balance", made);
  return made;
}

type Change = Pick<CashMovementRecord, "kind" | "netAmount"> & Partial<CashMovementRecord>;

/** Moves money into a cash balance, or out of it, and says so. */
export function moveCash(world: World, customerId: string, change: Change, cause: Cause): CashMovementRecord {
  const cash = cashOf(world, customerId);
  const endingBalance = cash.available + change.netAmount;
  const movement: CashMovementRecord = {
    reference: null,
    senderName: null,
    paymentIntentId: null,
    ...change,
    id: newId("ccsbtxn"),
    created: nowOf(world),
    customerId,
    endingBalance,
  };
  world.store.put("cash_balance", { ...cash, available: endingBalance });
  world.store.put("customer_cash_balance_transaction", movement);
  const subject = { object: "customer_cash_balance_transaction", record: movement } as const;
  announce(world, "customer_cash_balance_transaction.created", subject, cause);
  return movement;
}
