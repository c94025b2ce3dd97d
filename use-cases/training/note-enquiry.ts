import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { submitOnce } from "#use-cases/forms/submit-once.ts";
import { record } from "#use-cases/history/record.ts";
import { keepWords } from "#use-cases/people/words.ts";
import { lockEnquiry } from "./lock-enquiry.ts";

export type Noting = { reference: string; formKey: string; note: string };
export type NoteRefusal = "not_allowed" | "no_such_enquiry" | "already_sent_otherwise";

/**
 * Keeps a note for colleagues with what the customer wrote, so that it is forgotten with them; once for each form key.
 * Refuses `not_allowed`, `no_such_enquiry` (also where its customer is forgotten), and `already_sent_otherwise`.
 */
export async function noteEnquiry(noting: Noting, by: StaffMember): Promise<Result<null, NoteRefusal>> {
  if (!may(by, "manage_training")) return refuse("not_allowed");
  const { reference, formKey, note } = noting;
  return inTransaction(async (tx) => {
    const enquiry = await lockEnquiry(tx, reference);
    if (!enquiry) return refuse("no_such_enquiry");
    const { id, recipientId } = enquiry;
    const { forgottenAt } = await tx.recipient.findUniqueOrThrow({
      where: { id: recipientId },
      select: { forgottenAt: true },
    });
    if (forgottenAt !== null) return refuse("no_such_enquiry");
    const turn = await submitOnce(tx, { formKey, content: { reference, note } }, reference);
    if (!turn.first) return turn.resultPath === null ? refuse("already_sent_otherwise") : succeed(null);
    await keepWords(tx, { recipientId, direction: "from_staff", purpose: "note", body: note, staffMemberId: by.id });
    await record(tx, { subject: "enquiry", subjectId: id, event: "enquiry_noted", by });
    return succeed(null);
  });
}
