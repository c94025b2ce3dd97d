import { database } from "#adapters/database/client.ts";
import type { BalanceMovement } from "#adapters/payments/balance.ts";

/** Adds those movements that are not known yet to the ledger: each once, however often and by how many at once it is told. */
export async function keepMovements(movements: readonly BalanceMovement[]): Promise<void> {
  // In one order, so that two who add the same wait for each other and do not block each other.
  const data = [...movements].sort((one, other) => (one.id < other.id ? -1 : 1));
  await database().balanceTransaction.createMany({ data, skipDuplicates: true });
}
