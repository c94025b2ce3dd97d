import { FormKeyField } from "#app/_forms/form-key-field.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { copiesField } from "#domain/ordering/order-answers.ts";
import type { DraftInReview } from "#use-cases/ordering/review-draft.ts";
import { CheaperOffer } from "../cheaper-offer.tsx";
import { placeOrderAction } from "./actions.ts";
import style from "./check.module.css";

type PlaceFormProps = {
  draft: string;
  review: DraftInReview;
  /** An order was placed with the form before: this one is to be another. */
  isAnother: boolean;
};

/** The button that places the order, for what the page shows and nothing else; before it, what would cost less. */
export function PlaceForm({ draft, review, isAnother }: PlaceFormProps) {
  const { answers, basket, onSale } = review;
  const byCard = answers.payBy === "card";
  return (
    <form action={placeOrderAction} className={style.place}>
      <FormKeyField formKey={isAnother ? review.anotherKey : review.formKey} />
      <input type="hidden" name="draft" value={draft} />
      <input type="hidden" name="seenTotalPence" value={basket.totalPence} />
      <input type="hidden" name="seenAnswers" value={review.fingerprint} />
      {basket.lines.map((line) => {
        const publication = onSale.find(({ id }) => id === line.publicationId);
        if (!publication || line.kind !== "copies") return null;
        const field = copiesField(publication, onSale);
        return <CheaperOffer key={line.publicationId} line={line} field={field} isOfSeveral={onSale.length > 1} />;
      })}
      <p>
        {byCard
          ? "Next comes the payment page of Stripe, who take cards for us. Your card number never reaches us."
          : "A person looks at your order, then your copies leave. We email the invoice; it is due in 30 days."}{" "}
        By placing the order you agree to our <a href="/terms">terms</a>.
      </p>
      <div className="actions">
        <SubmitButton>{byCard ? "Place the order and pay" : "Place the order"}</SubmitButton>
      </div>
    </form>
  );
}
