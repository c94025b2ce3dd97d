import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { record } from "#use-cases/history/record.ts";
import { keepWords } from "#use-cases/people/words.ts";
import { tellStaff } from "#use-cases/tasks/open-task.ts";
import { followEnquiry } from "./follow-enquiry.ts";
import { lockProposalByToken } from "./lock-proposal.ts";

/**
 * Says no to a proposal that stands; the reason, if there is one, is kept as a message of the customer's, and staff are told.
 * Refuses `no_such_proposal`, and `not_open` when it does not stand any more.
 */
export async function declineProposal(
  { token, reason }: { token: string; reason: string | null },
  now: Date,
): Promise<Result<null, "no_such_proposal" | "not_open">> {
  return inTransaction(async (tx) => {
    const proposal = await lockProposalByToken(tx, token);
    if (!proposal) return refuse("no_such_proposal");
    const { id, recipientId } = proposal;
    const { count } = await tx.proposal.updateMany({
      where: { id, status: "sent", expiresAt: { gt: now } },
      data: { status: "declined", closedAt: now, version: { increment: 1 } },
    });
    if (count === 0) return refuse("not_open");
    if (reason !== null)
      await keepWords(tx, { recipientId, direction: "from_customer", purpose: "proposal_declined", body: reason });
    await record(tx, { subject: "proposal", subjectId: id, event: "proposal_declined", by: "customer" });
    await followEnquiry(tx, proposal.enquiryId, "declined", "customer");
    const page = `/staff/training/proposals/${proposal.reference}`;
    await tellStaff(tx, ["administrator", "training"], "proposal_declined", `proposal_declined:${id}`, page);
    return succeed(null);
  });
}
