import { z } from "zod";
import { database, Prisma } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { enqueue } from "#adapters/jobs/enqueue.ts";
import { sendEmail } from "#adapters/mail/send-email.ts";
import { renderEmail } from "#emails/render-email.ts";
import { openTask } from "#use-cases/tasks/open-task.ts";
import { composeEmail } from "./compose.ts";

/** Resend keeps a key for 24 hours. After 23 an outcome still unknown is a person's business: never a second send. */
const TRY_FOR_MS = 23 * 3_600_000;

const storedMessage = z.object({ to: z.string(), subject: z.string(), html: z.string(), text: z.string() });
type StoredMessage = z.infer<typeof storedMessage>;

type Row = {
  id: string;
  kind: string;
  staffMemberId: string | null;
  data: unknown;
  message: unknown;
  attempts: number;
  firstAttemptAt: Date | null;
};

/**
 * Sends one email of the outbox: written down as it will be sent, sent with its own key, outcome written down. However
 * often this runs, and wherever it is killed, Resend accepts the email once. An unknown outcome is tried again with the
 * same key and content, slower each time; a refusal, or 23 hours without an answer, parks it for a person.
 */
export async function sendOutboxEmail(emailId: string): Promise<void> {
  const email = await database().outboxEmail.findUnique({ where: { id: emailId, status: "queued" } });
  if (!email) return;
  const message = await messageOf(email);
  if (message === null) {
    await database().outboxEmail.updateMany({ where: { id: email.id, status: "queued" }, data: { status: "dropped" } });
    return;
  }
  const firstAttemptAt = email.firstAttemptAt ?? new Date();
  const attempts = email.attempts + 1;
  await database().outboxEmail.updateMany({ where: { id: email.id }, data: { message, firstAttemptAt, attempts } });
  const sent = await sendEmail({ idempotencyKey: `outbox:${email.id}`, ...message });
  if (sent.outcome === "accepted") return accepted(email.id, sent.providerId);
  const tooLong = Date.now() - firstAttemptAt.getTime() > TRY_FOR_MS;
  if (sent.outcome === "refused" || tooLong) return park(email.id, sent.why);
  await tryAgain(email.id, sent.why, Math.max(sent.retryAfterSeconds ?? 0, Math.min(2 ** attempts, 1800)));
}

/** What the first attempt made up, or what is made up now: the same from then on. */
async function messageOf(email: Row): Promise<StoredMessage | null> {
  const stored = storedMessage.safeParse(email.message);
  if (stored.success) return stored.data;
  const data = z.record(z.string(), z.unknown()).parse(email.data);
  const composed = await composeEmail({ kind: email.kind, staffMemberId: email.staffMemberId, data });
  return composed && { to: composed.to, ...(await renderEmail(composed.message)) };
}

async function accepted(id: string, providerId: string): Promise<void> {
  const data = { status: "sent" as const, providerId, sentAt: new Date(), message: Prisma.DbNull, problem: null };
  await database().outboxEmail.updateMany({ where: { id }, data });
}

async function park(id: string, problem: string): Promise<void> {
  await inTransaction(async (tx) => {
    const { count } = await tx.outboxEmail.updateMany({
      where: { id, status: "queued" },
      data: { status: "parked", problem },
    });
    if (count === 1)
      await openTask(tx, { kind: "email_parked", dedupeKey: `email_parked:${id}`, details: { emailId: id } });
  });
}

async function tryAgain(id: string, problem: string, afterSeconds: number): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.outboxEmail.updateMany({ where: { id }, data: { problem } });
    await enqueue(tx, "send_email", { emailId: id }, { afterSeconds });
  });
}
