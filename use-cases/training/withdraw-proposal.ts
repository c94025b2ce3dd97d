import { inTransaction } from "#adapters/database/transaction.ts";
import { statesBefore } from "#domain/life.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { PROPOSAL_LIFE } from "#domain/training/proposal-life.ts";
import { record } from "#use-cases/history/record.ts";
import { lockProposal } from "./lock-proposal.ts";

/**
 * Takes back the version of a proposal that staff work on: a draft, or one that stands. Refuses `not_allowed`; `not_open` when
 * it was accepted or is over; and `changed_meanwhile` when it is not the one that the page showed.
 */
export async function withdrawProposal(
  { reference, number }: { reference: string; number: number },
  by: StaffMember,
  now: Date,
): Promise<Result<null, "not_allowed" | "not_open" | "changed_meanwhile">> {
  if (!may(by, "manage_training")) return refuse("not_allowed");
  return inTransaction(async (tx) => {
    const [proposal] = await lockProposal(tx, reference);
    if (!proposal) return refuse("not_open");
    if (proposal.number !== number) return refuse("changed_meanwhile");
    const { count } = await tx.proposal.updateMany({
      where: { id: proposal.id, status: { in: statesBefore(PROPOSAL_LIFE, "withdrawn") } },
      data: { status: "lapsed", closedAt: now, version: { increment: 1 } },
    });
    if (count === 0) return refuse("not_open");
    await record(tx, {
      subject: "proposal",
      subjectId: proposal.id,
      event: "proposal_withdrawn",
      by,
      details: { number },
    });
    return succeed(null);
  });
}
