import { ActionForm } from "#app/_forms/action-form.tsx";
import { FormKeyField } from "#app/_forms/form-key-field.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import type { DraftInReview } from "#use-cases/ordering/review-draft.ts";
import { placeOrderAction } from "./actions.ts";
import { CheaperOffers } from "./cheaper-offers.tsx";
import style from "./check.module.css";

type PlaceFormProps = {
  draft: string;
  review: DraftInReview;
  /** An order was placed with the form before: this one is to be another. */
  isAnother: boolean;
};

/** The button that places the order, for what the page shows and nothing else; before it, what would cost less. */
export function PlaceForm({ draft, review, isAnother }: PlaceFormProps) {
  const { answers, basket } = review;
  const byCard = answers.payBy === "card";
  return (
    <ActionForm action={placeOrderAction} className={style.place}>
      <FormKeyField formKey={isAnother ? review.anotherKey : review.formKey} />
      <input type="hidden" name="draft" value={draft} />
      <input type="hidden" name="seenTotalPence" value={basket.totalPence} />
      <input type="hidden" name="seenAnswers" value={review.fingerprint} />
      <CheaperOffers review={review} />
      <p>
        {byCard
          ? "You pay on the next page, which belongs to Stripe, who take card payments for us. We never see your card number."
          : "A person will look at your order, then we will send your copies. We will email the invoice; it is due in 30 days."}{" "}
        By placing the order you agree to our <a href="/terms">terms</a>.
      </p>
      <div className="actions">
        <SubmitButton>{byCard ? "Place the order and pay" : "Place the order"}</SubmitButton>
      </div>
    </ActionForm>
  );
}
