import { Prisma } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { cleanLine, shortened } from "#domain/forms/text.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { changeConsignments, heldBy, type Outcome } from "./change-consignments.ts";

/** Marks parcels as held, with a reason (1 to 200 characters) that colleagues see. A colleague's parcel stays his. */
export async function holdConsignments(
  ids: readonly string[],
  reason: string,
  by: StaffMember,
): Promise<Result<Outcome, "not_allowed" | "no_reason">> {
  if (!may(by, "fulfil")) return refuse("not_allowed");
  const why = shortened(cleanLine(reason), 200);
  if (why === "") return refuse("no_reason");
  const change = {
    ids,
    set: Prisma.sql`held_at = now(), held_reason = ${why}`,
    where: Prisma.sql`held_at IS NULL AND
      (status IN ('awaiting_stock', 'queued') OR (status IN ('claimed', 'packed') AND ${heldBy(by)}))`,
    event: "consignment_held",
    otherwise: "too_late" as const,
    details: { reason: why },
  };
  return inTransaction(async (tx) => succeed(await changeConsignments(tx, change, by)));
}

/** Takes the mark off again. */
export async function unholdConsignments(
  ids: readonly string[],
  by: StaffMember,
): Promise<Result<Outcome, "not_allowed">> {
  if (!may(by, "fulfil")) return refuse("not_allowed");
  const change = {
    ids,
    set: Prisma.sql`held_at = NULL, held_reason = NULL, address_asked_at = NULL`,
    where: Prisma.sql`held_at IS NOT NULL`,
    event: "consignment_unheld",
    otherwise: "not_found" as const,
  };
  return inTransaction(async (tx) => succeed(await changeConsignments(tx, change, by)));
}
