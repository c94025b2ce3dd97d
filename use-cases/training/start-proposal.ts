import { mintReference } from "#adapters/crypto/mint.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import type { ProposalTerms } from "#domain/training/proposal-terms.ts";
import { submitOnce } from "#use-cases/forms/submit-once.ts";
import { writeProposal } from "./write-proposal.ts";

export type ProposalToStart = { formKey: string; enquiry: string; terms: ProposalTerms };
export type StartProposalRefusal = "not_allowed" | "no_such_enquiry" | "has_proposal" | "already_sent_otherwise";

/**
 * Writes the first version of a proposal, as a draft, once for each form key. Refuses `not_allowed`; `no_such_enquiry` for one
 * that is not about training, or over; `has_proposal`; and `already_sent_otherwise`.
 */
export async function startProposal(
  { formKey, enquiry, terms }: ProposalToStart,
  by: StaffMember,
): Promise<Result<{ reference: string }, StartProposalRefusal>> {
  if (!may(by, "manage_training")) return refuse("not_allowed");
  const reference = mintReference();
  return inTransaction(async (tx) => {
    const [asked] = await tx.$queryRaw<{ enquiryId: string; recipientId: string }[]>`
      SELECT id AS "enquiryId", recipient_id AS "recipientId" FROM enquiry
       WHERE reference = ${enquiry} AND about = 'training' AND status IN ('new', 'in_conversation', 'proposed') FOR UPDATE`;
    if (!asked) return refuse("no_such_enquiry");
    const turn = await submitOnce(tx, { formKey, content: { enquiry, terms } }, reference);
    if (!turn.first)
      return turn.resultPath === null ? refuse("already_sent_otherwise") : succeed({ reference: turn.resultPath });
    if ((await tx.proposal.count({ where: { enquiryId: asked.enquiryId } })) > 0) {
      await tx.formSubmission.delete({ where: { formKey } });
      return refuse("has_proposal");
    }
    await writeProposal(tx, { reference, number: 1, ...asked, terms }, by);
    return succeed({ reference });
  });
}
