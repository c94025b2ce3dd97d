import { randomUUID } from "node:crypto";
import type { Transaction } from "#adapters/database/client.ts";
import { sealedPerson } from "#adapters/sealing/sealed-person.ts";
import { sealWords } from "#adapters/sealing/sealed-words.ts";
import type { Person } from "#domain/people/person.ts";
import type { StaffRole } from "#domain/staff/abilities.ts";
import type { TrainingWish } from "#domain/training/training-wish.ts";
import { record } from "#use-cases/history/record.ts";
import { queueEmail } from "#use-cases/mail/queue-email.ts";
import { tellStaff } from "#use-cases/tasks/open-task.ts";

export type EnquiryToWrite = {
  about: "quote" | "training";
  copies: number | null;
  /** What a training is wished to be. */
  wish?: TrainingWish;
  person: Partial<Person>;
  /** What they wrote, by its purpose. */
  said: Record<string, string | null>;
  roles: StaffRole[];
  now: Date;
};

/** Writes an enquiry into the staff area: the person, their words, a receipt by email, and word to staff. Composes. */
export async function writeEnquiry(tx: Transaction, reference: string, enquiry: EnquiryToWrite): Promise<void> {
  const id = randomUUID();
  const recipientId = randomUUID();
  const { about, copies, now, wish, said } = enquiry;
  const preferredDates = (wish?.preferredDates ?? []).map((day) => new Date(day));
  const person = sealedPerson(recipientId, enquiry.person);
  await tx.recipient.createMany({ data: person });
  await tx.enquiry.createMany({
    data: { id, reference, about, copies, ...wish, preferredDates, recipientId, receivedAt: now },
  });
  const from = { recipientId, direction: "from_customer" as const, at: now };
  const messages = Object.entries(said).flatMap(([purpose, body]) =>
    body === null ? [] : { ...from, purpose, sealed: sealWords(person, body) },
  );
  await tx.recipientMessage.createMany({ data: messages });
  await record(tx, { subject: "enquiry", subjectId: id, event: "enquiry_received", by: "customer" });
  await queueEmail(tx, {
    kind: "enquiry_received",
    dedupeKey: `enquiry_received:${id}`,
    recipientId,
    data: { enquiryId: id },
  });
  await tellStaff(tx, enquiry.roles, "enquiry_received", `enquiry:${id}`, pageFor(about, reference));
}

function pageFor(about: EnquiryToWrite["about"], reference: string): string {
  return about === "training" ? `/staff/training/enquiries/${reference}` : "/staff/enquiries";
}
