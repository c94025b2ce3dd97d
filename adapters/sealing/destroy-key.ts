import type { Transaction } from "#adapters/database/client.ts";

/**
 * Destroys a recipient's key, with what it sealed and what they were found by: nobody can read the person again, here or in
 * any backup, since no backup holds the key (docs/decisions/0037). False when it was destroyed before. Composes.
 */
export async function destroyKey(tx: Transaction, recipientId: string): Promise<boolean> {
  const destroyed = await tx.$executeRaw`
    UPDATE recipient SET sealed = NULL, wrapped_key = NULL, search = '{}', version = version + 1
     WHERE id = ${recipientId}::uuid AND wrapped_key IS NOT NULL`;
  return destroyed === 1;
}
