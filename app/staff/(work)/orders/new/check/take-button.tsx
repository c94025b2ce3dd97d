import { FormKeyField } from "#app/_forms/form-key-field.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { CheaperOffers } from "#app/(public)/order/check/cheaper-offers.tsx";
import type { TakenAnswers } from "#domain/ordering/taken-answers.ts";
import type { DraftInReview } from "#use-cases/ordering/review-draft.ts";
import { takeOrderAction } from "./actions.ts";

type TakeButtonProps = {
  draft: string;
  review: DraftInReview<TakenAnswers>;
  /** An order was placed with the form before: this one is to be another. */
  isAnother: boolean;
};

/** Places the order, for what the page shows and nothing else. */
export function TakeButton({ draft, review, isAnother }: TakeButtonProps) {
  const byLink = review.answers.payBy === "card";
  return (
    <form action={takeOrderAction} className="stack">
      <FormKeyField formKey={isAnother ? review.anotherKey : review.formKey} />
      <input type="hidden" name="draft" value={draft} />
      <input type="hidden" name="seenTotalPence" value={review.basket.totalPence} />
      <input type="hidden" name="seenAnswers" value={review.fingerprint} />
      <CheaperOffers review={review} isForThem />
      <p>
        {byLink
          ? "They get an email with the link. The copies go out once they have paid."
          : "The order is approved, and its parcel joins the queue. The invoice is emailed."}
      </p>
      <div className="actions">
        <SubmitButton pendingLabel="Placing the order…">
          {byLink ? "Place the order and send the link" : "Place and approve the order"}
        </SubmitButton>
      </div>
    </form>
  );
}
