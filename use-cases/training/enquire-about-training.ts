import { mintReference } from "#adapters/crypto/mint.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import type { EnquiryAnswers } from "#domain/training/enquiry-answers.ts";
import { submitOnce } from "#use-cases/forms/submit-once.ts";
import { writeEnquiry } from "./write-enquiry.ts";

export type TrainingEnquiry = { formKey: string; answers: EnquiryAnswers; now: Date };

/**
 * Takes an enquiry about training, once for each form key. Who asks, where, and all that they wrote in their own words stands
 * with the recipient, and is forgotten with them. Refuses `already_sent_otherwise`.
 */
export async function enquireAboutTraining(
  enquiry: TrainingEnquiry,
): Promise<Result<{ reference: string }, "already_sent_otherwise">> {
  const reference = mintReference();
  const { organisationName, contactName, email, phone, venuePostcode, aims, accessNeeds, ...wish } = enquiry.answers;
  const person = { organisationName, contactName, email, phone, postcode: venuePostcode };
  const roles = ["administrator" as const, "training" as const];
  const said = { enquiry: aims, access_needs: accessNeeds };
  return inTransaction(async (tx) => {
    const turn = await submitOnce(tx, { formKey: enquiry.formKey, content: enquiry.answers }, reference);
    if (!turn.first)
      return turn.resultPath === null ? refuse("already_sent_otherwise") : succeed({ reference: turn.resultPath });
    await writeEnquiry(tx, reference, { about: "training", copies: null, wish, person, said, roles, now: enquiry.now });
    return succeed({ reference });
  });
}
