import { Prisma } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { changeConsignments, heldBy, type Outcome } from "./change-consignments.ts";

/** Marks claimed parcels as packed. From then on neither the customer nor staff can change the address or cancel. */
export async function packConsignments(
  ids: readonly string[],
  by: StaffMember,
): Promise<Result<Outcome, "not_allowed">> {
  if (!may(by, "fulfil")) return refuse("not_allowed");
  const change = {
    ids,
    set: Prisma.sql`status = 'packed', packed_at = now(), claimed_at = now()`,
    where: Prisma.sql`status = 'claimed' AND held_at IS NULL AND claimed_by_id = ${by.id}::uuid`,
    event: "consignment_packed",
    otherwise: "not_claimed" as const,
  };
  return inTransaction(async (tx) => succeed(await changeConsignments(tx, change, by)));
}

/** Opens packed parcels again: they are claimed by who did so. */
export async function unpackConsignments(
  ids: readonly string[],
  by: StaffMember,
): Promise<Result<Outcome, "not_allowed">> {
  if (!may(by, "fulfil")) return refuse("not_allowed");
  const change = {
    ids,
    set: Prisma.sql`status = 'claimed', packed_at = NULL, claimed_by_id = ${by.id}::uuid, claimed_at = now()`,
    where: Prisma.sql`status = 'packed' AND ${heldBy(by)}`,
    event: "consignment_unpacked",
    otherwise: "not_packed" as const,
  };
  return inTransaction(async (tx) => succeed(await changeConsignments(tx, change, by)));
}
