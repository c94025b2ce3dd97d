import { mintToken } from "#adapters/crypto/mint.ts";
import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import type { Basket } from "#domain/ordering/basket.ts";
import type { AcceptanceAnswers } from "#domain/quoting/acceptance-answers.ts";
import { quotedBasket } from "#domain/quoting/quote-lines.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { earlierResult } from "#use-cases/forms/submit-once.ts";
import { record } from "#use-cases/history/record.ts";
import { approveAtOnce } from "#use-cases/ordering/approve-order.ts";
import { freshOrder, type PlacedOrder } from "#use-cases/ordering/place-order.ts";
import { writeOrder } from "#use-cases/ordering/write-order.ts";
import { tellStaff } from "#use-cases/tasks/open-task.ts";
import { followEnquiry } from "#use-cases/training/follow-enquiry.ts";
import { lockByToken } from "./lock-by-token.ts";

export type Acceptance = { token: string; formKey: string; answers: AcceptanceAnswers };
export type AcceptQuoteRefusal = "no_such_quote" | "not_open" | "already_sent_otherwise";

/**
 * Takes a quote that stands: it becomes an order at the quote's prices. By invoice it is approved at once, because staff made
 * the quote; by card it waits for its payment as every order does. The enquiry is booked and done with. Once, however often it is sent; the same form again is given the same order.
 * Refuses `no_such_quote`; `not_open` when it was accepted, declined or replaced, or its time is over; and
 * `already_sent_otherwise`.
 */
export async function acceptQuote(
  { token, formKey, answers }: Acceptance,
  now: Date,
): Promise<Result<PlacedOrder, AcceptQuoteRefusal>> {
  const submission = { formKey, content: { token, answers } };
  return inTransaction(async (tx) => {
    const quote = await lockByToken(tx, token);
    if (!quote) return refuse("no_such_quote");
    const earlier = await earlierResult(tx, submission);
    if (earlier !== null) return succeed({ token: earlier.slice("/orders/".length), payBy: answers.payBy });
    if (quote.status !== "sent" || quote.expiresAt <= now) return refuse("not_open");
    const orderToken = mintToken();
    const basket = await basketOf(tx, quote.id);
    const order = { token: orderToken, answers: { ...answers, phone: null, ...wishes(basket) }, basket, now };
    const written = await writeOrder(tx, submission, order);
    if (!written) return refuse("already_sent_otherwise");
    if (answers.payBy === "invoice") await approveAtOnce(tx, written.id, "system", quote.reference);
    await tx.quote.update({
      where: { id: quote.id, status: "sent", version: quote.version },
      data: { status: "accepted", orderId: written.id, closedAt: now, version: { increment: 1 } },
    });
    const details = { order: written.reference };
    await record(tx, { subject: "quote", subjectId: quote.id, event: "quote_accepted", by: "customer", details });
    await followEnquiry(tx, quote.enquiryId, "booked", "customer");
    await followEnquiry(tx, quote.enquiryId, "closed", "system");
    const page = `/staff/orders/${written.reference}`;
    await tellStaff(tx, ["administrator", "fulfilment"], "quote_accepted", `quote_accepted:${written.id}`, page);
    if (answers.payBy === "invoice") return succeed({ token: orderToken, payBy: answers.payBy });
    const fresh = freshOrder(orderToken, answers, { ...written, basket });
    return succeed({ token: orderToken, payBy: answers.payBy, fresh });
  });
}

function wishes({ lines, sponsoredCopies }: Basket) {
  const copies = lines
    .filter(({ kind }) => kind === "copies")
    .map((line) => [line.publicationId, line.copies] as const);
  return { copies: Object.fromEntries(copies), sponsoredCopies };
}

async function basketOf(tx: Transaction, quoteId: string): Promise<Basket> {
  const lines = await tx.quoteLine.findMany({
    where: { quoteId },
    orderBy: { position: "asc" },
    select: {
      kind: true,
      publicationId: true,
      copies: true,
      unitPricePence: true,
      vatTreatment: true,
      publication: { select: { title: true } },
    },
  });
  return quotedBasket(lines.map(({ publication, ...line }) => ({ ...line, title: publication.title })));
}
