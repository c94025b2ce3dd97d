import type { Transaction } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";

/** A colleague by id, as history wants to know them. Throws when there is none. */
export async function memberById(tx: Transaction, id: string): Promise<StaffMember> {
  const select = { id: true, name: true, email: true, role: true };
  return tx.staffMember.findUniqueOrThrow({ where: { id }, select });
}
