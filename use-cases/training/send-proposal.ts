import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { statesBefore } from "#domain/life.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { PROPOSAL_LIFE } from "#domain/training/proposal-life.ts";
import { type ProposalTerms, wrongTerms } from "#domain/training/proposal-terms.ts";
import { record } from "#use-cases/history/record.ts";
import { queueEmail } from "#use-cases/mail/queue-email.ts";
import { datesGone } from "./dates-gone.ts";
import { followEnquiry } from "./follow-enquiry.ts";
import { lockProposal, type ProposalInHand } from "./lock-proposal.ts";
import { termsOf } from "./proposal-terms-of.ts";

export type SendProposalRefusal =
  | "not_allowed"
  | "not_draft"
  | "changed_meanwhile"
  | "accepted"
  | "no_email"
  | "wrong_terms"
  | "date_taken";

/**
 * Sends a draft: its days begin, the customer gets its secret link by email, and the version before is replaced. Refuses
 * `not_allowed`; `not_draft`; `changed_meanwhile` when it is not as the page showed it (`seen`); `accepted` when the customer
 * took the version before meanwhile; `no_email` when nobody could be told;
 * `wrong_terms` when it cannot be sent as it stands (a date is past, say); and `date_taken` when one of its trainers is elsewhere or
 * off on one of its dates: nobody is offered what they cannot have. It never stands longer than until its last date begins.
 */
export async function sendProposal(
  { reference, seen }: { reference: string; seen: number },
  by: StaffMember,
  now: Date,
): Promise<Result<null, SendProposalRefusal>> {
  if (!may(by, "manage_training")) return refuse("not_allowed");
  return inTransaction(async (tx) => {
    const [draft, ...others] = await lockProposal(tx, reference);
    if (draft?.status !== "draft") return refuse("not_draft");
    if (draft.version !== seen) return refuse("changed_meanwhile");
    if (others.some(({ status }) => status === "accepted")) return refuse("accepted");
    const { email } = await tx.recipient.findUniqueOrThrow({
      where: { id: draft.recipientId },
      select: { email: true },
    });
    if (email === null) return refuse("no_email");
    const terms = await termsOf(tx, draft.id);
    if (Object.keys(wrongTerms(terms, now)).length > 0) return refuse("wrong_terms");
    if ((await datesGone(draft.id, now, tx)).length > 0) return refuse("date_taken");
    for (const each of others) await replace(tx, each, now);
    await tx.proposal.update({
      where: { id: draft.id, status: "draft", version: seen },
      data: { status: "sent", sentAt: now, expiresAt: endOf(terms, now), version: { increment: 1 } },
    });
    const { id, number, totalPence: pence, recipientId } = draft;
    await record(tx, { subject: "proposal", subjectId: id, event: "proposal_sent", by, details: { number, pence } });
    await queueEmail(tx, {
      kind: "proposal_sent",
      dedupeKey: `proposal_sent:${id}`,
      recipientId,
      data: { proposalId: id },
    });
    await followEnquiry(tx, draft.enquiryId, "proposal_sent", by);
    return succeed(null);
  });
}

/** A version that was never sent has no link that anybody holds. */
async function replace(tx: Transaction, { id, number, sentAt }: ProposalInHand, now: Date): Promise<void> {
  if (sentAt === null) return;
  const { count } = await tx.proposal.updateMany({
    where: { id, status: { in: statesBefore(PROPOSAL_LIFE, "replaced") } },
    data: { status: "superseded", closedAt: now, version: { increment: 1 } },
  });
  const details = { number };
  if (count === 1)
    await record(tx, { subject: "proposal", subjectId: id, event: "proposal_replaced", by: "system", details });
}

function endOf({ dates, daysOpen }: ProposalTerms, now: Date): Date {
  const lastDate = Math.max(...dates.map(({ startsAt }) => startsAt.getTime()));
  return new Date(Math.min(now.getTime() + daysOpen * 86_400_000, lastDate));
}
