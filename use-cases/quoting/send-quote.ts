import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { statesBefore } from "#domain/life.ts";
import { QUOTE_LIFE } from "#domain/quoting/quote-life.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";
import { queueEmail } from "#use-cases/mail/queue-email.ts";
import { followEnquiry } from "#use-cases/training/follow-enquiry.ts";
import { lockQuote, type QuoteInHand } from "./lock-quote.ts";

export type SendQuoteRefusal = "not_allowed" | "not_draft" | "changed_meanwhile" | "accepted" | "no_email";

/**
 * Sends a draft: its days begin, the customer gets its secret link by email, and the version before is replaced. Refuses
 * `not_allowed`; `not_draft`; `changed_meanwhile` when it is not as the page showed it (`seen`); `accepted` when the customer
 * took the version before meanwhile; and `no_email` when nobody could be told.
 */
export async function sendQuote(
  { reference, seen }: { reference: string; seen: number },
  by: StaffMember,
  now: Date,
): Promise<Result<null, SendQuoteRefusal>> {
  if (!may(by, "manage_orders")) return refuse("not_allowed");
  return inTransaction(async (tx) => {
    const [draft, ...others] = await lockQuote(tx, reference);
    if (draft?.status !== "draft") return refuse("not_draft");
    if (draft.version !== seen) return refuse("changed_meanwhile");
    if (others.some(({ status }) => status === "accepted")) return refuse("accepted");
    const { email } = await tx.recipient.findUniqueOrThrow({
      where: { id: draft.recipientId },
      select: { email: true },
    });
    if (email === null) return refuse("no_email");
    for (const each of others) await replace(tx, each, now);
    await tx.quote.update({
      where: { id: draft.id, status: "draft", version: seen },
      data: { status: "sent", sentAt: now, expiresAt: daysLater(now, draft.daysOpen), version: { increment: 1 } },
    });
    const { id, number, totalPence: pence, recipientId } = draft;
    await record(tx, { subject: "quote", subjectId: id, event: "quote_sent", by, details: { number, pence } });
    await queueEmail(tx, { kind: "quote_sent", dedupeKey: `quote_sent:${id}`, recipientId, data: { quoteId: id } });
    await followEnquiry(tx, draft.enquiryId, "proposal_sent", by);
    return succeed(null);
  });
}

/** A version that was never sent has no link that anybody holds. */
async function replace(tx: Transaction, { id, number, sentAt }: QuoteInHand, now: Date): Promise<void> {
  if (sentAt === null) return;
  const { count } = await tx.quote.updateMany({
    where: { id, status: { in: statesBefore(QUOTE_LIFE, "replaced") } },
    data: { status: "superseded", closedAt: now, version: { increment: 1 } },
  });
  const details = { number };
  if (count === 1)
    await record(tx, { subject: "quote", subjectId: id, event: "quote_replaced", by: "system", details });
}

function daysLater(from: Date, days: number): Date {
  return new Date(from.getTime() + days * 86_400_000);
}
