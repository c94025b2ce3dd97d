import { z } from "zod";
import { database, Prisma } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { log } from "#adapters/log/log.ts";
import { sendEmail } from "#adapters/mail/send-email.ts";
import { KEY, type KeyRow, openWords, sealWords } from "#adapters/sealing/sealed-words.ts";
import { keyMayBeForgotten } from "#domain/mail/arrives-twice.ts";
import { fromLine } from "#use-cases/settings/sender-name.ts";
import { openTask } from "#use-cases/tasks/open-task.ts";
import { composeEmail } from "./compose.ts";

const attachment = z.object({ filename: z.string(), contentType: z.string(), content: z.string() });
const storedMessage = z.object({
  /** Kept with it, so that every try is the same; what was written before has none. */
  from: z.string().optional(),
  to: z.string(),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  attachments: z.array(attachment).optional(),
});
type StoredMessage = z.infer<typeof storedMessage>;

const sealedMessage = z.object({ sealed: z.string() });

type Attempt = { message: unknown; attempts: number; firstAttemptAt: Date };

/**
 * Sends one email of the outbox: written down as it will be sent, sent with its own key, outcome written down. However
 * often this runs, and wherever it is killed, Resend accepts the email once. An unknown outcome is tried again with the
 * same key and content, slower each time; a refusal, or 23 hours without an answer, parks it for a person.
 */
export async function sendOutboxEmail(emailId: string): Promise<void> {
  const email = await database().outboxEmail.findUnique({
    where: { id: emailId, status: "queued" },
    include: { recipient: { select: KEY } },
  });
  if (!email) return;
  const composed = email.message === null ? await compose(email) : null;
  if (email.message === null && composed === null) return drop(email.id);
  const attempt = await begin(email.id, composed && kept(composed, email.recipient));
  if (!attempt) return;
  // Never a second send on a guess: after 23 hours the key may be forgotten, and what became of the first is not known.
  if (keyMayBeForgotten(attempt.firstAttemptAt, new Date())) return park(email.id, email.problem ?? "no answer");
  const opened = open(attempt.message, email.recipient);
  // Whoever was forgotten meanwhile is not written to.
  if (opened === null) return drop(email.id);
  const { attachments, from, ...message } = opened;
  const sent = await sendEmail({
    idempotencyKey: `outbox:${email.id}`,
    ...message,
    ...(from !== undefined && { from }),
    ...(attachments && { attachments }),
  });
  if (sent.outcome === "accepted") return accepted(email, sent.providerId);
  if (sent.outcome === "refused") return park(email.id, sent.why);
  log.warn({ part: "mail", email: email.id, attempts: attempt.attempts, problem: sent.why });
  await tryAgain(email.id, sent.why, Math.max(sent.retryAfterSeconds ?? 0, Math.min(2 ** attempt.attempts, 1800)));
}

async function compose(email: { kind: string; staffMemberId: string | null; data: unknown }) {
  const data = z.record(z.string(), z.unknown()).parse(email.data);
  const composed = await composeEmail({ kind: email.kind, staffMemberId: email.staffMemberId, data });
  if (!composed) return null;
  // Heavy, and not needed before the first email.
  const { renderEmail } = await import("#emails/render-email.ts");
  const { to, message, attachments } = composed;
  return { from: await fromLine(), to, ...(await renderEmail(message)), ...(attachments && { attachments }) };
}

/** What is written to a customer is kept under their key, like all that is personal. */
function kept(message: StoredMessage, recipient: KeyRow | null): StoredMessage | z.infer<typeof sealedMessage> {
  if (recipient === null) return message;
  return { sealed: Buffer.from(sealWords(recipient, JSON.stringify(message))).toString("base64") };
}

/** Null once the key is destroyed. */
function open(message: unknown, recipient: KeyRow | null): StoredMessage | null {
  if (recipient === null) return storedMessage.parse(message);
  const words = openWords(recipient, Buffer.from(sealedMessage.parse(message).sealed, "base64"));
  return words === "" ? null : storedMessage.parse(JSON.parse(words));
}

/** Counts an attempt and keeps what it sends, unless an earlier one, or one at this moment, has kept its own. */
async function begin(id: string, composed: unknown): Promise<Attempt | undefined> {
  const message = composed && JSON.stringify(composed);
  const [attempt] = await database().$queryRaw<Attempt[]>`
    UPDATE outbox_email SET message = coalesce(message, ${message}::jsonb), attempts = attempts + 1,
                            first_attempt_at = coalesce(first_attempt_at, ${new Date()})
     WHERE id = ${id}::uuid AND status = 'queued'
    RETURNING message, attempts, first_attempt_at AS "firstAttemptAt"`;
  return attempt;
}

async function drop(id: string): Promise<void> {
  await database().outboxEmail.updateMany({ where: { id, status: "queued" }, data: { status: "dropped" } });
}

/**
 * What was sent is emptied. A colleague's may have been made from a secret link, which goes with it; others were made from ids,
 * which stay: from them one that did not arrive is made anew.
 */
async function accepted({ id, kind }: { id: string; kind: string }, providerId: string): Promise<void> {
  const emptied = { message: Prisma.DbNull, problem: null, ...(kind.startsWith("staff_") && { data: {} }) };
  await database().outboxEmail.updateMany({
    where: { id },
    data: { status: "sent", providerId, sentAt: new Date(), ...emptied },
  });
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
  const nextTryAt = new Date(Date.now() + afterSeconds * 1000);
  await database().outboxEmail.updateMany({ where: { id }, data: { problem, nextTryAt } });
}
