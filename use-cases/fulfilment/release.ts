import { Prisma } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { changeConsignments, heldBy, type Outcome } from "./change-consignments.ts";

/** Puts claimed parcels back into the queue, at their old age. Only who holds them may, or anybody after two hours. */
export async function releaseConsignments(
  ids: readonly string[],
  by: StaffMember,
): Promise<Result<Outcome, "not_allowed">> {
  if (!may(by, "fulfil")) return refuse("not_allowed");
  const change = {
    ids,
    set: Prisma.sql`status = 'queued', claimed_by_id = NULL, claimed_at = NULL, batch_number = NULL`,
    where: Prisma.sql`status = 'claimed' AND ${heldBy(by)}`,
    event: "consignment_released",
    otherwise: "not_claimed" as const,
  };
  return inTransaction(async (tx) => succeed(await changeConsignments(tx, change, by)));
}
