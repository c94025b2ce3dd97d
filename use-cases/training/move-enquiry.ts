import { Prisma, type Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { isId } from "#domain/id.ts";
import { statesBefore } from "#domain/life.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { ENQUIRY_LIFE } from "#domain/training/enquiry-life.ts";
import { record } from "#use-cases/history/record.ts";

export type EnquiryMove = {
  event: "answered" | "closed" | "reopened";
  to: "in_conversation" | "closed";
  /** Whom the page showed as the one who answers (an id; empty for nobody). With it, a colleague who was faster is found. */
  seenWith?: string;
};
export type MoveRefusal = "not_allowed" | "not_open" | "taken";

/**
 * Moves an enquiry on and puts it into the hands of whoever did so. Quotes belong to those who manage orders, training to
 * those who manage that. Refuses `not_allowed`; `not_open` where it stands elsewhere by now; `taken` by a colleague.
 */
export async function moveEnquiry(
  reference: string,
  move: EnquiryMove,
  by: StaffMember,
): Promise<Result<null, MoveRefusal>> {
  return inTransaction(async (tx) => {
    const found = await tx.enquiry.findUnique({ where: { reference }, select: { id: true, about: true } });
    if (!found) return refuse("not_open");
    if (!may(by, found.about === "quote" ? "manage_orders" : "manage_training")) return refuse("not_allowed");
    const before = statesBefore(ENQUIRY_LIFE, move.event);
    const moved = await tx.$executeRaw`
      UPDATE enquiry SET status = ${move.to}::enquiry_status, closed_at = ${move.to === "closed" ? new Date() : null},
             handled_by_id = ${by.id}::uuid, handled_since = now(), version = version + 1
       WHERE id = ${found.id}::uuid AND status = ANY(${before}::enquiry_status[]) AND ${isAsSeen(move.seenWith)}`;
    if (moved === 0) return refuse((await isWithAnother(tx, found.id, before)) ? "taken" : "not_open");
    await record(tx, { subject: "enquiry", subjectId: found.id, event: `enquiry_${move.event}`, by });
    return succeed(null);
  });
}

function isAsSeen(seenWith: string | undefined): Prisma.Sql {
  if (seenWith === undefined) return Prisma.sql`true`;
  return isId(seenWith) ? Prisma.sql`handled_by_id = ${seenWith}::uuid` : Prisma.sql`handled_by_id IS NULL`;
}

async function isWithAnother(tx: Transaction, id: string, before: ReturnType<typeof statesBefore>): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ isOpen: boolean }[]>`
    SELECT status = ANY(${before}::enquiry_status[]) AS "isOpen" FROM enquiry WHERE id = ${id}::uuid`;
  return row?.isOpen === true;
}
