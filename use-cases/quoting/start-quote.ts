import { randomUUID } from "node:crypto";
import { mintReference } from "#adapters/crypto/mint.ts";
import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { sealedPerson } from "#adapters/sealing/sealed-person.ts";
import type { QuotedPerson, QuoteTerms } from "#domain/quoting/quote-answers.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { submitOnce } from "#use-cases/forms/submit-once.ts";
import { writeDraft } from "./write-draft.ts";

/** Whom a quote is for: whoever sent the enquiry of this reference, or somebody whose details staff typed. */
export type QuotedFor = { enquiry: string } | { person: QuotedPerson };
export type QuoteToStart = { formKey: string; quotedFor: QuotedFor; terms: QuoteTerms };
export type StartQuoteRefusal = "not_allowed" | "no_such_enquiry" | "has_quote" | "already_sent_otherwise";

/**
 * Writes the first version of a quote, as a draft, once for each form key. Refuses `not_allowed`; `no_such_enquiry` for one
 * that is not about a quote, or over; `has_quote` for one that has a quote already; and `already_sent_otherwise`.
 */
export async function startQuote(
  { formKey, quotedFor, terms }: QuoteToStart,
  by: StaffMember,
): Promise<Result<{ reference: string }, StartQuoteRefusal>> {
  if (!may(by, "manage_orders")) return refuse("not_allowed");
  const reference = mintReference();
  return inTransaction(async (tx) => {
    const turn = await submitOnce(tx, { formKey, content: { quotedFor, terms } }, reference);
    if (!turn.first)
      return turn.resultPath === null ? refuse("already_sent_otherwise") : succeed({ reference: turn.resultPath });
    const whom = "enquiry" in quotedFor ? await asker(tx, quotedFor.enquiry) : await newPerson(tx, quotedFor.person);
    if (whom === null || whom === "has_quote") {
      await tx.formSubmission.delete({ where: { formKey } });
      return refuse(whom ?? "no_such_enquiry");
    }
    await writeDraft(tx, { reference, number: 1, ...whom, terms }, by);
    return succeed({ reference });
  });
}

type Whom = { recipientId: string; enquiryId: string | null };

async function asker(tx: Transaction, reference: string): Promise<Whom | "has_quote" | null> {
  const [found] = await tx.$queryRaw<{ enquiryId: string; recipientId: string }[]>`
    SELECT id AS "enquiryId", recipient_id AS "recipientId" FROM enquiry
     WHERE reference = ${reference} AND about = 'quote' AND status IN ('new', 'in_conversation', 'proposed') FOR UPDATE`;
  if (!found) return null;
  return (await tx.quote.count({ where: { enquiryId: found.enquiryId } })) > 0 ? "has_quote" : found;
}

async function newPerson(tx: Transaction, person: QuotedPerson): Promise<Whom> {
  const recipientId = randomUUID();
  await tx.recipient.createMany({ data: sealedPerson(recipientId, person) });
  return { recipientId, enquiryId: null };
}
