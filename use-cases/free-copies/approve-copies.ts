import type { Transaction } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { makeConsignment } from "#use-cases/fulfilment/make-consignment.ts";
import { record } from "#use-cases/history/record.ts";
import { queueEmail } from "#use-cases/mail/queue-email.ts";
import { keepWords } from "#use-cases/people/words.ts";

export type Approval = {
  id: string;
  version: number;
  /** Of its parcel. */
  code: string;
  recipientId: string;
  publicationId: string;
  copies: number;
  neededBy: Date | null;
  contactPreference: "none" | "email" | "plain";
  note: string | null;
};

/**
 * Approves a request in review for `copies`: makes its parcel and tells the person, if they want to be told. Composes.
 * Gives false, having changed nothing, when somebody else decided it first.
 */
export async function approveCopies(tx: Transaction, approval: Approval, by: StaffMember | "system"): Promise<boolean> {
  const { id, version, code, recipientId, publicationId, copies, neededBy } = approval;
  const now = new Date();
  const changed = await tx.$executeRaw`
    UPDATE free_copy_request
       SET status = 'approved', copies_approved = ${copies}, decided_at = ${now}, question_asked_at = NULL, version = version + 1
     WHERE id = ${id}::uuid AND version = ${version} AND status = 'in_review'`;
  if (changed !== 1) return false;
  await record(tx, { subject: "request", subjectId: id, event: "request_approved", by, details: { copies } });
  if (approval.note !== null && typeof by !== "string") {
    const body = approval.note;
    await keepWords(tx, { recipientId, direction: "from_staff", purpose: "approval", body, staffMemberId: by.id });
  }
  if (approval.contactPreference !== "none") {
    const email = { kind: "request_approved" as const, dedupeKey: `request_approved:${id}`, recipientId };
    await queueEmail(tx, { ...email, data: { requestId: id } });
  }
  const lines = [{ publicationId, copies }];
  await makeConsignment(tx, { code, origin: { requestId: id }, recipientId, lines, neededBy, now });
  return true;
}
