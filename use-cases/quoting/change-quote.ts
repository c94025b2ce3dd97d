import { inTransaction } from "#adapters/database/transaction.ts";
import type { QuotedPerson, QuoteTerms } from "#domain/quoting/quote-answers.ts";
import { quoteTotal } from "#domain/quoting/quote-lines.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";
import { changeCustomer } from "./change-customer.ts";
import { lockQuote } from "./lock-quote.ts";
import { writeLines } from "./write-draft.ts";

export type ChangeQuoteRefusal = "not_allowed" | "not_draft" | "changed_meanwhile";

export type QuoteChange = { reference: string; seen: number; person: QuotedPerson; terms: QuoteTerms };

/**
 * Puts other lines, terms and details of the customer into a draft. Refuses `not_allowed`; `not_draft` once it was sent or withdrawn; and
 * `changed_meanwhile` when it is not as the page showed it (`seen`).
 */
export async function changeQuote(
  { reference, seen, person, terms }: QuoteChange,
  by: StaffMember,
): Promise<Result<null, ChangeQuoteRefusal>> {
  if (!may(by, "manage_orders")) return refuse("not_allowed");
  return inTransaction(async (tx) => {
    const [draft] = await lockQuote(tx, reference);
    if (draft?.status !== "draft") return refuse("not_draft");
    if (draft.version !== seen) return refuse("changed_meanwhile");
    const { lines, note, daysOpen } = terms;
    const recipientId = await changeCustomer(tx, draft, person);
    await tx.quote.update({
      where: { id: draft.id, status: "draft", version: seen },
      data: { recipientId, note, daysOpen, totalPence: quoteTotal(lines), version: { increment: 1 } },
    });
    await writeLines(tx, draft.id, lines);
    await record(tx, { subject: "quote", subjectId: draft.id, event: "quote_changed", by });
    return succeed(null);
  });
}
