import { copiesField } from "#domain/ordering/order-answers.ts";
import type { AnswersToWrite } from "#domain/ordering/taken-answers.ts";
import type { DraftInReview } from "#use-cases/ordering/review-draft.ts";
import { CheaperOffer } from "../cheaper-offer.tsx";

type CheaperOffersProps = {
  review: Pick<DraftInReview<AnswersToWrite>, "basket" | "onSale">;
  /** A colleague reads it, for a customer. */
  isForThem?: boolean;
};

/** What would cost less, of everything in a draft, with the buttons that take it. */
export function CheaperOffers({ review, isForThem = false }: CheaperOffersProps) {
  const { basket, onSale } = review;
  return basket.lines.map((line) => {
    const publication = onSale.find(({ id }) => id === line.publicationId);
    if (!publication || line.kind !== "copies") return null;
    const field = copiesField(publication, onSale);
    return (
      <CheaperOffer
        key={line.publicationId}
        line={line}
        field={field}
        isOfSeveral={onSale.length > 1}
        isForThem={isForThem}
      />
    );
  });
}
