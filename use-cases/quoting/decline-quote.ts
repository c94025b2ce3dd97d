import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { record } from "#use-cases/history/record.ts";
import { tellStaff } from "#use-cases/tasks/open-task.ts";
import { followEnquiry } from "#use-cases/training/follow-enquiry.ts";
import { lockByToken } from "./lock-by-token.ts";

/** Says no to a quote that stands; staff are told. Refuses `no_such_quote`, and `not_open` when it does not stand any more. */
export async function declineQuote(token: string, now: Date): Promise<Result<null, "no_such_quote" | "not_open">> {
  return inTransaction(async (tx) => {
    const quote = await lockByToken(tx, token);
    if (!quote) return refuse("no_such_quote");
    const { count } = await tx.quote.updateMany({
      where: { id: quote.id, status: "sent", expiresAt: { gt: now } },
      data: { status: "declined", closedAt: now, version: { increment: 1 } },
    });
    if (count === 0) return refuse("not_open");
    await record(tx, { subject: "quote", subjectId: quote.id, event: "quote_declined", by: "customer" });
    await followEnquiry(tx, quote.enquiryId, "declined", "customer");
    const page = `/staff/quotes/${quote.reference}`;
    await tellStaff(tx, ["administrator", "fulfilment"], "quote_declined", `quote_declined:${quote.id}`, page);
    return succeed(null);
  });
}
