import type { Transaction } from "#adapters/database/client.ts";

/**
 * Destroys the key of each of these recipients, with what it sealed and what they were found by, and notes when: nobody can read
 * them again, here or in any backup, since no backup holds the key (docs/decisions/0037). Gives how many were not forgotten before.
 * Composes.
 */
export async function destroyKey(tx: Transaction, ...recipientIds: string[]): Promise<number> {
  return tx.$executeRaw`
    UPDATE recipient SET sealed = NULL, wrapped_key = NULL, search = '{}', forgotten_at = now(), version = version + 1
     WHERE id = ANY(${recipientIds}::uuid[]) AND forgotten_at IS NULL`;
}
