import { mintToken } from "#adapters/crypto/mint.ts";
import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction, isOverlap } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import type { ProposalAcceptance } from "#domain/training/proposal-acceptance.ts";
import type { TrainingPolicy } from "#domain/training/training-policy.ts";
import { submitOnce } from "#use-cases/forms/submit-once.ts";
import { record } from "#use-cases/history/record.ts";
import { trainingPolicy } from "#use-cases/settings/training-policy.ts";
import { tellStaff } from "#use-cases/tasks/open-task.ts";
import { followEnquiry } from "./follow-enquiry.ts";
import { lockProposalByToken, type ProposalInHand } from "./lock-proposal.ts";
import { tellOfBooking } from "./tell-of-booking.ts";
import { tellWhenNoneIsLeft } from "./tell-of-dates-gone.ts";
import { writeBooking } from "./write-booking.ts";

export type AcceptProposal = { token: string; formKey: string; answers: ProposalAcceptance };
export type AcceptProposalRefusal =
  | "no_such_proposal"
  | "not_open"
  | "date_gone"
  | "date_past"
  | "no_such_date"
  | "already_sent_otherwise";

/**
 * Takes a proposal that stands, on one of its dates: the day, its trainers' time, its order and its booking are written
 * together or not at all. Once, however often it is sent; the same form again is given the same booking. Refuses
 * `no_such_proposal`; `not_open` when it was answered or replaced, or its time is over; `no_such_date`; `date_past`; `date_gone`
 * when a trainer is elsewhere meanwhile, and staff hear when no date is left; and `already_sent_otherwise`. One by card waits for `startPayment` with the token.
 */
export async function acceptProposal(
  request: AcceptProposal,
  now: Date,
): Promise<Result<{ token: string }, AcceptProposalRefusal>> {
  const policy = await trainingPolicy();
  const result = await inTransaction((tx) => accept(tx, request, policy, now)).catch((error: unknown) => {
    if (error instanceof Refused) return refuse(error.refusal);
    // The database's own guard: the check before it saw nothing.
    if (isOverlap(error)) return refuse("date_gone" as const);
    throw error;
  });
  if (!result.ok && (result.refusal === "date_gone" || result.refusal === "date_past"))
    await tellWhenNoneIsLeft(request.token, now);
  return result;
}

async function accept(tx: Transaction, { token, formKey, answers }: AcceptProposal, policy: TrainingPolicy, now: Date) {
  const proposal = await lockProposalByToken(tx, token);
  if (!proposal) return refuse("no_such_proposal");
  const ofBooking = mintToken();
  const turn = await submitOnce(tx, { formKey, content: { token, answers } }, ofBooking);
  if (!turn.first)
    return turn.resultPath === null ? refuse("already_sent_otherwise") : succeed({ token: turn.resultPath });
  if (proposal.status !== "sent" || proposal.expiresAt === null || proposal.expiresAt <= now)
    throw new Refused("not_open");
  const date = await tx.proposalDate.findFirst({ where: { proposalId: proposal.id, position: Number(answers.date) } });
  if (!date) throw new Refused("no_such_date");
  if (date.startsAt <= now) throw new Refused("date_past");
  const bookingId = await writeBooking(tx, { proposalId: proposal.id, token: ofBooking, date, answers, policy, now });
  if (bookingId === "date_gone") throw new Refused("date_gone");
  await settle(tx, proposal, now);
  await tellOfBooking(tx, bookingId, "confirmed");
  return succeed({ token: ofBooking });
}

async function settle(tx: Transaction, { id, version, enquiryId, reference }: ProposalInHand, now: Date) {
  await tx.proposal.update({
    where: { id, status: "sent", version },
    data: { status: "accepted", closedAt: now, version: { increment: 1 } },
  });
  await record(tx, { subject: "proposal", subjectId: id, event: "proposal_accepted", by: "customer" });
  await followEnquiry(tx, enquiryId, "booked", "customer");
  const page = `/staff/training/proposals/${reference}`;
  await tellStaff(tx, ["administrator", "training"], "proposal_accepted", `proposal_accepted:${id}`, page);
}

/** Breaks off the transaction, so that nothing of a refused acceptance stays, its form's key among it. */
class Refused extends Error {
  readonly refusal: AcceptProposalRefusal;
  constructor(refusal: AcceptProposalRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}
