import { copiesField } from "#domain/ordering/order-answers.ts";
import type { AnswersToWrite } from "#domain/ordering/taken-answers.ts";
import type { DraftInReview } from "#use-cases/ordering/review-draft.ts";
import { CheaperOffer } from "../cheaper-offer.tsx";

/** What would cost less, of everything in a draft, with the buttons that take it. */
export function CheaperOffers({ review }: { review: Pick<DraftInReview<AnswersToWrite>, "basket" | "onSale"> }) {
  const { basket, onSale } = review;
  return basket.lines.map((line) => {
    const publication = onSale.find(({ id }) => id === line.publicationId);
    if (!publication || line.kind !== "copies") return null;
    const field = copiesField(publication, onSale);
    return <CheaperOffer key={line.publicationId} line={line} field={field} isOfSeveral={onSale.length > 1} />;
  });
}
