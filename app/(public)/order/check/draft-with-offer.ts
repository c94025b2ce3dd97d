import { copiesField } from "#domain/ordering/order-answers.ts";
import type { AnswersToWrite } from "#domain/ordering/taken-answers.ts";
import { keepDraft } from "#use-cases/ordering/draft.ts";
import type { DraftInReview } from "#use-cases/ordering/review-draft.ts";
import { readTakenOffer } from "../taken-offer.ts";

/** Changes a draft as the button of an offer says, and gives its token; null when no such button was pressed. */
export async function draftWithOffer(
  intent: string | undefined,
  { raw, onSale, formKey }: Pick<DraftInReview<AnswersToWrite>, "raw" | "onSale" | "formKey">,
  now: Date,
): Promise<string | null> {
  const fields = onSale.map((each) => copiesField(each, onSale));
  const taken = readTakenOffer(intent, fields);
  return taken && keepDraft(formKey, { ...raw, ...taken }, now);
}
