import { randomUUID } from "node:crypto";
import { mintReference, mintToken } from "#adapters/crypto/mint.ts";
import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { sealedPerson } from "#adapters/sealing/sealed-person.ts";
import { type FreeCopyLimits, reviewReasons } from "#domain/free-copies/limits.ts";
import type { RequestAnswers } from "#domain/free-copies/request-answers.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { submitOnce } from "#use-cases/forms/submit-once.ts";
import { record } from "#use-cases/history/record.ts";
import { queueEmail } from "#use-cases/mail/queue-email.ts";
import { freeCopyLimits } from "#use-cases/settings/free-copy-limits.ts";
import { tellStaff } from "#use-cases/tasks/open-task.ts";
import { type AddressHashes, hashesOfAddress } from "./address-hash.ts";
import { approveCopies } from "./approve-copies.ts";
import { NO_ARRIVAL, type SentForm, weighArrival } from "./weigh-arrival.ts";

export type RequestToMake = {
  formKey: string;
  answers: RequestAnswers;
  now: Date;
  /** How the form was sent, where it came by the form. */
  sent?: SentForm;
};

/**
 * Takes a request for free copies, once for each form key. As few copies for an individual as the settings allow are
 * approved at once and queued; a group's request, more copies, the same address again, or what comes with a flood is shown to
 * staff, never refused.
 * Refuses `already_sent_otherwise` when the same form was sent with other answers.
 */
export async function requestFreeCopies(
  request: RequestToMake,
): Promise<Result<{ token: string }, "already_sent_otherwise" | "nothing_to_send">> {
  const token = mintToken();
  const limits = await freeCopyLimits();
  const submission = { formKey: request.formKey, content: request.answers };
  return inTransaction(async (tx) => {
    const publication = await tx.publication.findFirst({
      where: { isActive: true },
      orderBy: [{ position: "asc" }, { sku: "asc" }],
      select: { id: true },
    });
    if (!publication) return refuse("nothing_to_send");
    const turn = await submitOnce(tx, submission, `/requests/${token}`);
    if (turn.first) {
      await writeRequest(tx, token, publication.id, limits, request);
      return succeed({ token });
    }
    if (turn.resultPath === null) return refuse("already_sent_otherwise");
    return succeed({ token: turn.resultPath.slice("/requests/".length) });
  });
}

async function writeRequest(
  tx: Transaction,
  token: string,
  publicationId: string,
  limits: FreeCopyLimits,
  { answers, now, sent }: RequestToMake,
) {
  const arrival = sent === undefined ? NO_ARRIVAL : await weighArrival(sent, now);
  const id = randomUUID();
  const recipientId = randomUUID();
  const reference = mintReference();
  const hashes = hashesOfAddress(answers, now);
  const isRepeat = await wasSeen(tx, hashes, daysBefore(now, limits.repeatDays));
  const { isHeld } = arrival;
  const reasons = reviewReasons({ audience: answers.audience, copies: answers.copies, isRepeat, isHeld }, limits);
  await tx.recipient.createMany({ data: { ...sealedPerson(recipientId, personalPart(answers)), createdAt: now } });
  await tx.freeCopyRequest.createMany({
    data: {
      id,
      reference,
      token,
      status: "in_review",
      audience: answers.audience,
      publicationId,
      copiesRequested: answers.copies,
      contactPreference: answers.contactPreference,
      neededBy: answers.audience === "group" && answers.neededBy ? new Date(answers.neededBy) : null,
      ...hashes,
      ...arrival.row,
      reviewReasons: reasons,
      recipientId,
      requestedAt: now,
    },
  });
  await record(tx, { subject: "request", subjectId: id, event: "request_made", by: "customer" });
  if (reasons.length === 0) {
    const approval = {
      id,
      version: 1,
      code: reference,
      recipientId,
      publicationId,
      copies: answers.copies,
      neededBy: null,
    };
    await approveCopies(tx, { ...approval, contactPreference: answers.contactPreference, note: null }, "system");
    return;
  }
  // A flood writes to nobody: neither to whom it names, nor to staff for each of its requests.
  if (answers.contactPreference !== "none" && !arrival.row.inFlood) {
    const email = { kind: "request_received" as const, dedupeKey: `request_received:${id}`, recipientId };
    await queueEmail(tx, { ...email, data: { requestId: id } });
  }
  if (isHeld) return tellOfFlood(tx, now);
  const page = `/staff/free-copies/${reference}`;
  await tellStaff(tx, ["administrator", "fulfilment"], "request_to_review", `request:${id}`, page);
}

/** Once a day: the page shows the rest. */
function tellOfFlood(tx: Transaction, now: Date): Promise<void> {
  const key = `flood:${now.toISOString().slice(0, 10)}`;
  return tellStaff(tx, ["administrator", "fulfilment"], "requests_in_flood", key, "/staff/free-copies/floods");
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000);
}

/** Requests for one address wait for each other here, so that of two at once one sees the other. */
async function wasSeen(tx: Transaction, hashes: AddressHashes, since: Date): Promise<boolean> {
  const all = [hashes.addressHash, ...hashes.formerAddressHashes];
  // In one order, and by the former key as well: of two at once, one may be the first of a new quarter.
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(place) FROM (SELECT hashtextextended(hash, 0) AS place FROM unnest(${all}::text[]) hash ORDER BY 1) p`;
  const earlier = await tx.freeCopyRequest.findFirst({
    where: {
      addressHash: { in: all },
      requestedAt: { gte: since },
      status: { not: "withdrawn" },
      floodDeclineId: null,
    },
    select: { id: true },
  });
  return earlier !== null;
}

/** An email address is kept only when it is to be used. */
function personalPart(answers: RequestAnswers) {
  const { labelName, addressLine1, addressLine2, addressLine3, town, county, postcode } = answers;
  const email = answers.contactPreference === "none" ? null : answers.email;
  const shared = { labelName, addressLine1, addressLine2, addressLine3, town, county, postcode, email };
  if (answers.audience === "individual") return shared;
  return {
    ...shared,
    organisationName: answers.groupName,
    contactName: answers.contactName,
    about: answers.groupAbout,
  };
}
