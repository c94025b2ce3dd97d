import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import type { ProposalTerms } from "#domain/training/proposal-terms.ts";
import { record } from "#use-cases/history/record.ts";
import { lockProposal } from "./lock-proposal.ts";
import { totalOf, writeTerms } from "./write-proposal.ts";

export type ProposalChange = { reference: string; seen: number; terms: ProposalTerms };
export type ChangeProposalRefusal = "not_allowed" | "not_draft" | "changed_meanwhile";

/** Puts other terms into a draft. Refuses `not_allowed`, `not_draft`, and `changed_meanwhile` when it is not as `seen`. */
export async function changeProposal(
  { reference, seen, terms }: ProposalChange,
  by: StaffMember,
): Promise<Result<null, ChangeProposalRefusal>> {
  if (!may(by, "manage_training")) return refuse("not_allowed");
  return inTransaction(async (tx) => {
    const [draft] = await lockProposal(tx, reference);
    if (draft?.status !== "draft") return refuse("not_draft");
    if (draft.version !== seen) return refuse("changed_meanwhile");
    const { dates: _dates, trainerIds: _trainers, lines: _lines, ...words } = terms;
    await tx.proposal.update({
      where: { id: draft.id, status: "draft", version: seen },
      data: { ...words, totalPence: totalOf(terms), version: { increment: 1 } },
    });
    await writeTerms(tx, draft.id, terms);
    await record(tx, { subject: "proposal", subjectId: draft.id, event: "proposal_changed", by });
    return succeed(null);
  });
}
