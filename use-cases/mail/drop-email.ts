import { Prisma } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { lockParked, noteDecision } from "./parked-email.ts";

/** Gives a parked email up: it is never sent, and what it said is emptied. Refuses `not_parked` when a colleague was faster. */
export async function dropEmail(id: string, by: StaffMember): Promise<Result<null, "not_allowed" | "not_parked">> {
  if (!may(by, "manage_orders")) return refuse("not_allowed");
  return inTransaction(async (tx) => {
    const email = await lockParked(tx, id);
    if (!email) return refuse("not_parked");
    await tx.outboxEmail.update({ where: { id: email.id }, data: { status: "dropped", message: Prisma.DbNull } });
    await noteDecision(tx, email, "email_dropped", by);
    return succeed(null);
  });
}
