import type { Transaction } from "#adapters/database/client.ts";

/** True for free copies whose recipient asked for no email. Whoever orders is always told. */
export async function wantsNoEmail(tx: Transaction, requestId: string | null): Promise<boolean> {
  if (requestId === null) return false;
  return (await tx.freeCopyRequest.count({ where: { id: requestId, contactPreference: "none" } })) === 1;
}
