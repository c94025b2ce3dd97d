import { randomUUID } from "node:crypto";
import { mintToken } from "#adapters/crypto/mint.ts";
import type { Transaction } from "#adapters/database/client.ts";
import type { QuoteTerms } from "#domain/quoting/quote-answers.ts";
import { type QuoteLine, quoteTotal } from "#domain/quoting/quote-lines.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";

export type DraftToWrite = {
  reference: string;
  number: number;
  recipientId: string;
  enquiryId: string | null;
  terms: QuoteTerms;
};

/** Writes a version of a quote that nobody outside sees yet. Composes; the database refuses a second draft. */
export async function writeDraft(tx: Transaction, draft: DraftToWrite, by: StaffMember): Promise<void> {
  const { terms, ...rest } = draft;
  const { lines, note, daysOpen } = terms;
  const id = randomUUID();
  const totalPence = quoteTotal(lines);
  await tx.quote.create({ data: { ...rest, id, token: mintToken(), note, daysOpen, totalPence, madeById: by.id } });
  await writeLines(tx, id, lines);
  const { number } = draft;
  await record(tx, { subject: "quote", subjectId: id, event: "quote_started", by, details: { number } });
}

/** Puts these lines in place of those that a draft has. Composes. */
export async function writeLines(tx: Transaction, quoteId: string, lines: readonly QuoteLine[]): Promise<void> {
  await tx.quoteLine.deleteMany({ where: { quoteId } });
  await tx.quoteLine.createMany({
    data: lines.map((line, position) => ({
      ...line,
      quoteId,
      position,
      totalPence: line.copies * line.unitPricePence,
    })),
  });
}
