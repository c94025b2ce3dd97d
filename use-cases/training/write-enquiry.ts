import { randomUUID } from "node:crypto";
import type { Prisma, Transaction } from "#adapters/database/client.ts";
import type { StaffRole } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";
import { queueEmail } from "#use-cases/mail/queue-email.ts";
import { tellStaff } from "#use-cases/tasks/open-task.ts";

export type EnquiryToWrite = {
  about: "quote" | "training";
  copies: number | null;
  person: Omit<Prisma.RecipientCreateManyInput, "id">;
  message: string | null;
  roles: StaffRole[];
  now: Date;
};

/** Writes an enquiry into the staff area: the person, their words, a receipt by email, and word to staff. Composes. */
export async function writeEnquiry(tx: Transaction, reference: string, enquiry: EnquiryToWrite): Promise<void> {
  const id = randomUUID();
  const recipientId = randomUUID();
  const { about, copies, now } = enquiry;
  await tx.recipient.createMany({ data: { ...enquiry.person, id: recipientId } });
  await tx.enquiry.createMany({ data: { id, reference, about, copies, recipientId, receivedAt: now } });
  if (enquiry.message !== null) {
    const message = { recipientId, direction: "from_customer" as const, purpose: "enquiry", body: enquiry.message };
    await tx.recipientMessage.createMany({ data: { ...message, at: now } });
  }
  await record(tx, { subject: "enquiry", subjectId: id, event: "enquiry_received", by: "customer" });
  await queueEmail(tx, {
    kind: "enquiry_received",
    dedupeKey: `enquiry_received:${id}`,
    recipientId,
    data: { enquiryId: id },
  });
  await tellStaff(tx, enquiry.roles, "enquiry_received", `enquiry:${id}`, "/staff/enquiries");
}
