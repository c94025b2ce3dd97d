import { newId } from "../../shared/ids.ts";
import type { BalanceTransactionRecord } from "../money-records.ts";
import type { PaymentMethod } from "../records.ts";
import { nowOf, type World } from "../world.ts";

/** What Stripe keeps, in pence: a share of each payment in ten thousandths, something on top, and at most. */
export const FEES = {
  card: { share: 150, fixed: 20, most: Number.POSITIVE_INFINITY },
  bank: { share: 50, fixed: 0, most: 500 },
  /** For an invoice that was paid, besides the fee of its payment. */
  invoice: { share: 40, fixed: 0, most: 200 },
  dispute: 2_000,
} as const;

/** The fee for a payment that arrived, or for an invoice that it paid. */
export function feeFor(method: PaymentMethod | "invoice", amount: number): number {
  const { share, fixed, most } = FEES[method];
  return Math.min(most, Math.round((amount * share) / 10_000) + fixed);
}

/** Writes one movement of the account's money down. The balance is nothing but the sum of these. */
export function moveMoney(
  world: World,
  { type, amount, fee = 0, sourceId, description = null }: Movement,
): BalanceTransactionRecord {
  const made = { id: newId("txn"), created: nowOf(world), payoutId: null };
  const record: BalanceTransactionRecord = { ...made, type, amount, fee, sourceId, description };
  world.store.put("balance_transaction", record);
  return record;
}

type Movement = Pick<BalanceTransactionRecord, "type" | "amount" | "sourceId"> & {
  fee?: number;
  description?: string | null;
};
