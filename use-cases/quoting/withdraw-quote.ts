import { inTransaction } from "#adapters/database/transaction.ts";
import { statesBefore } from "#domain/life.ts";
import { QUOTE_LIFE } from "#domain/quoting/quote-life.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";
import { lockQuote } from "./lock-quote.ts";

/**
 * Takes back the version of a quote that staff work on: a draft, or one that stands. Refuses `not_allowed`; `not_open` when
 * it was accepted or is over; and `changed_meanwhile` when it is not the one that the page showed.
 */
export async function withdrawQuote(
  { reference, number }: { reference: string; number: number },
  by: StaffMember,
  now: Date,
): Promise<Result<null, "not_allowed" | "not_open" | "changed_meanwhile">> {
  if (!may(by, "manage_orders")) return refuse("not_allowed");
  return inTransaction(async (tx) => {
    const [quote] = await lockQuote(tx, reference);
    if (!quote) return refuse("not_open");
    if (quote.number !== number) return refuse("changed_meanwhile");
    const { count } = await tx.quote.updateMany({
      where: { id: quote.id, status: { in: statesBefore(QUOTE_LIFE, "withdrawn") } },
      data: { status: "lapsed", closedAt: now, version: { increment: 1 } },
    });
    if (count === 0) return refuse("not_open");
    await record(tx, { subject: "quote", subjectId: quote.id, event: "quote_withdrawn", by, details: { number } });
    return succeed(null);
  });
}
