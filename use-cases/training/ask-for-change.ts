import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { submitOnce } from "#use-cases/forms/submit-once.ts";
import { record } from "#use-cases/history/record.ts";
import { keepWords } from "#use-cases/people/words.ts";
import { tellStaff } from "#use-cases/tasks/open-task.ts";
import { lockProposalByToken } from "./lock-proposal.ts";

export type ChangeToAskFor = { token: string; formKey: string; words: string };

/**
 * Asks for a change of a proposal that stands, once for each form key: what is asked is a message of the customer's, staff are
 * told, and the proposal stands as before. Refuses `no_such_proposal`, `not_open` and `already_sent_otherwise`.
 */
export async function askForChange(
  { token, formKey, words }: ChangeToAskFor,
  now: Date,
): Promise<Result<null, "no_such_proposal" | "not_open" | "already_sent_otherwise">> {
  return inTransaction(async (tx) => {
    const proposal = await lockProposalByToken(tx, token);
    if (!proposal) return refuse("no_such_proposal");
    const { id, recipientId, reference } = proposal;
    if (proposal.status !== "sent" || proposal.expiresAt === null || proposal.expiresAt <= now)
      return refuse("not_open");
    const turn = await submitOnce(tx, { formKey, content: { token, words } }, token);
    if (!turn.first) return turn.resultPath === null ? refuse("already_sent_otherwise") : succeed(null);
    await keepWords(tx, { recipientId, direction: "from_customer", purpose: "change_asked", body: words });
    await tx.proposal.update({ where: { id }, data: { changeAskedAt: now, version: { increment: 1 } } });
    await record(tx, { subject: "proposal", subjectId: id, event: "proposal_change_asked", by: "customer" });
    const page = `/staff/training/proposals/${reference}`;
    await tellStaff(tx, ["administrator", "training"], "proposal_change_asked", `proposal_change:${formKey}`, page);
    return succeed(null);
  });
}
