import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { cleanText, shortened } from "#domain/forms/text.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { nextCode } from "#use-cases/fulfilment/next-code.ts";
import { approveCopies } from "./approve-copies.ts";
import { tellRequester } from "./tell-requester.ts";

export type ReviewRefusal = "not_allowed" | "not_in_review" | "bad_count" | "no_words";

const MOST_WORDS = 1000;

type InReview = {
  id: string;
  version: number;
  reference: string;
  recipientId: string;
  publicationId: string;
  copiesRequested: number;
  neededBy: Date | null;
  contactPreference: "none" | "email" | "plain";
};

/** Approves a request for all its copies, or for fewer, with a note to the person if there is something to say. */
export async function approveRequest(
  review: { reference: string; copies: number; note: string | null },
  by: StaffMember,
): Promise<Result<null, ReviewRefusal>> {
  const note = shortened(cleanText(review.note ?? ""), MOST_WORDS) || null;
  return decide(review.reference, by, async (tx, request) => {
    const { copies } = review;
    if (!Number.isInteger(copies) || copies < 1 || copies > request.copiesRequested) return refuse("bad_count");
    // One whose parcel was cancelled with a flood's has had this code.
    const code = (await nextCode(tx, { orderId: null, requestId: request.id })) ?? request.reference;
    await approveCopies(tx, { ...request, code, copies, note }, by);
    return succeed(null);
  });
}

/** Declines a request, with a reason in words for the person who asked. */
export async function declineRequest(
  review: { reference: string; reason: string },
  by: StaffMember,
): Promise<Result<null, ReviewRefusal>> {
  return decide(review.reference, by, async (tx, request) => {
    const reason = shortened(cleanText(review.reason), MOST_WORDS);
    if (reason === "") return refuse("no_words");
    const data = { status: "declined" as const, decidedAt: new Date(), closedAt: new Date(), questionAskedAt: null };
    const alone = { floodDeclineId: null, version: { increment: 1 } };
    await tx.freeCopyRequest.update({ where: { id: request.id }, data: { ...data, ...alone } });
    await tellRequester(
      tx,
      request,
      { kind: "request_declined", purpose: "decline", body: reason, event: "request_declined" },
      by,
    );
    return succeed(null);
  });
}

/** Asks the person something; the request stays in review until they answer on their status page, or staff decide. */
export async function askRequester(
  review: { reference: string; question: string },
  by: StaffMember,
): Promise<Result<null, ReviewRefusal>> {
  return decide(review.reference, by, async (tx, request) => {
    const question = shortened(cleanText(review.question), MOST_WORDS);
    if (question === "") return refuse("no_words");
    // Whoever is asked something is no part of a flood any more.
    const data = { questionAskedAt: new Date(), inFlood: false, version: { increment: 1 } };
    await tx.freeCopyRequest.update({ where: { id: request.id }, data });
    await tellRequester(
      tx,
      request,
      { kind: "request_question", purpose: "question", body: question, event: "question_asked" },
      by,
    );
    return succeed(null);
  });
}

async function decide(
  reference: string,
  by: StaffMember,
  work: (tx: Transaction, request: InReview) => Promise<Result<null, ReviewRefusal>>,
): Promise<Result<null, ReviewRefusal>> {
  if (!may(by, "review_free_copies")) return refuse("not_allowed");
  return inTransaction(async (tx) => {
    const [request] = await tx.$queryRaw<InReview[]>`
      SELECT id, version, reference, recipient_id AS "recipientId", publication_id AS "publicationId",
             copies_requested AS "copiesRequested", needed_by AS "neededBy", contact_preference AS "contactPreference"
        FROM free_copy_request WHERE reference = ${reference} AND status = 'in_review' FOR UPDATE`;
    return request ? work(tx, request) : refuse("not_in_review");
  });
}
