import { inTransaction } from "#adapters/database/transaction.ts";
import { statesBefore } from "#domain/life.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { ENQUIRY_LIFE } from "#domain/training/enquiry-life.ts";
import { record } from "#use-cases/history/record.ts";

/** Marks an enquiry as answered for good. Quotes belong to those who manage orders, training to those who manage that. */
export async function closeEnquiry(
  enquiry: { reference: string },
  by: StaffMember,
): Promise<Result<null, "not_allowed" | "not_open">> {
  return inTransaction(async (tx) => {
    const found = await tx.enquiry.findUnique({
      where: { reference: enquiry.reference },
      select: { id: true, about: true },
    });
    if (!found) return refuse("not_open");
    if (!may(by, found.about === "quote" ? "manage_orders" : "manage_training")) return refuse("not_allowed");
    const { count } = await tx.enquiry.updateMany({
      where: { id: found.id, status: { in: statesBefore(ENQUIRY_LIFE, "closed") } },
      data: { status: "closed", closedAt: new Date(), version: { increment: 1 } },
    });
    if (count === 0) return refuse("not_open");
    await record(tx, { subject: "enquiry", subjectId: found.id, event: "enquiry_closed", by });
    return succeed(null);
  });
}
