import { mintReference } from "#adapters/crypto/mint.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { submitOnce } from "#use-cases/forms/submit-once.ts";
import { writeEnquiry } from "./write-enquiry.ts";

export type TrainingEnquiryAnswers = {
  contactName: string;
  email: string;
  organisationName: string | null;
  phone: string | null;
  message: string;
};

/** Takes an enquiry about training, once for each form key. Refuses `already_sent_otherwise`. */
export async function enquireAboutTraining(enquiry: {
  formKey: string;
  answers: TrainingEnquiryAnswers;
  now: Date;
}): Promise<Result<{ reference: string }, "already_sent_otherwise">> {
  const reference = mintReference();
  const { message, ...person } = enquiry.answers;
  return inTransaction(async (tx) => {
    const turn = await submitOnce(tx, { formKey: enquiry.formKey, content: enquiry.answers }, reference);
    if (!turn.first)
      return turn.resultPath === null ? refuse("already_sent_otherwise") : succeed({ reference: turn.resultPath });
    const roles = ["administrator" as const, "training" as const];
    await writeEnquiry(tx, reference, { about: "training", copies: null, person, message, roles, now: enquiry.now });
    return succeed({ reference });
  });
}
