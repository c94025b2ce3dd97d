import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { isOver } from "#domain/training/enquiry-life.ts";
import type { Plan } from "#domain/training/pipeline-answers.ts";
import { record } from "#use-cases/history/record.ts";
import { lockEnquiry } from "./lock-enquiry.ts";

export type PlanRefusal = "not_allowed" | "not_open" | "changed_meanwhile";

/**
 * Writes down what comes next for an enquiry about training, and by when; nothing, where it is done. `seen` is its version as
 * the page showed it. Refuses `not_allowed`, `not_open`, and `changed_meanwhile`.
 */
export async function planEnquiry(
  { reference, seen, plan }: { reference: string; seen: number; plan: Plan },
  by: StaffMember,
): Promise<Result<null, PlanRefusal>> {
  if (!may(by, "manage_training")) return refuse("not_allowed");
  return inTransaction(async (tx) => {
    const enquiry = await lockEnquiry(tx, reference);
    if (!enquiry || isOver(enquiry.status)) return refuse("not_open");
    if (enquiry.version !== seen) return refuse("changed_meanwhile");
    const nextActionOn = plan.nextActionOn === null ? null : new Date(plan.nextActionOn);
    await tx.enquiry.update({
      where: { id: enquiry.id },
      data: { nextAction: plan.nextAction, nextActionOn, version: { increment: 1 } },
    });
    await record(tx, { subject: "enquiry", subjectId: enquiry.id, event: "enquiry_planned", by });
    return succeed(null);
  });
}
