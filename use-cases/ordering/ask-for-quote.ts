import { mintReference } from "#adapters/crypto/mint.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import type { QuoteAnswers } from "#domain/ordering/order-answers.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { submitOnce } from "#use-cases/forms/submit-once.ts";
import { writeEnquiry } from "#use-cases/training/write-enquiry.ts";

/**
 * Turns an order of more copies than the price list goes to into an enquiry that staff answer with a quote. Nothing
 * typed is lost. Once for each form key; refuses `already_sent_otherwise`.
 */
export async function askForQuote(asked: {
  formKey: string;
  answers: QuoteAnswers;
  now: Date;
}): Promise<Result<{ reference: string }, "already_sent_otherwise">> {
  const reference = mintReference();
  const { answers, now } = asked;
  const { copies, sponsoredCopies, payBy, purchaseOrderNumber, ...person } = answers;
  const count = Object.values(copies).reduce((sum, each) => sum + each, 0);
  const lines = [
    `Asked for a quote for ${count} copies${sponsoredCopies > 0 ? `, and ${sponsoredCopies} sponsored copies` : ""}.`,
    payBy && `Would pay by ${payBy}.${purchaseOrderNumber ? ` Purchase order number: ${purchaseOrderNumber}.` : ""}`,
  ].filter((line) => line !== null);
  return inTransaction(async (tx) => {
    const turn = await submitOnce(tx, { formKey: asked.formKey, content: answers }, reference);
    if (!turn.first)
      return turn.resultPath === null ? refuse("already_sent_otherwise") : succeed({ reference: turn.resultPath });
    const roles = ["administrator" as const, "fulfilment" as const];
    const said = { enquiry: lines.join("\n") };
    await writeEnquiry(tx, reference, { about: "quote", copies: count, person, said, roles, now });
    return succeed({ reference });
  });
}
