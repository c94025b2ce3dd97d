import type { Prisma, Transaction } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";
import { type EmailKind, queueEmail } from "#use-cases/mail/queue-email.ts";
import { keepWords } from "#use-cases/people/words.ts";

type Requester = { id: string; recipientId: string; contactPreference: "none" | "email" | "plain" };

/** What staff say to the person who asked, and how it is told and remembered. */
export type Words = {
  kind: EmailKind;
  purpose: "question" | "decline" | "cancellation";
  body: string;
  event: string;
  details?: Prisma.InputJsonObject;
};

/**
 * Keeps what staff say to the person behind a request, who reads it on their status page, writes the history, and sends an
 * email unless they asked for none. Composes.
 */
export async function tellRequester(tx: Transaction, to: Requester, words: Words, by: StaffMember): Promise<void> {
  const { kind, purpose, body, event, details } = words;
  const { id, recipientId } = to;
  const said = { recipientId, direction: "from_staff", purpose, body, staffMemberId: by.id } as const;
  const message = await keepWords(tx, said);
  await record(tx, { subject: "request", subjectId: id, event, by, ...(details && { details }) });
  if (to.contactPreference === "none") return;
  const data = { requestId: id, messageId: message.id };
  await queueEmail(tx, { kind, dedupeKey: `${kind}:${message.id}`, recipientId, data });
}
