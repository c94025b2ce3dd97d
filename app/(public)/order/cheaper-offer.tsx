import type { MouseEvent } from "react";
import { Money } from "#app/_components/money.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { copiesInWords } from "#domain/age.ts";
import { inDigits } from "#domain/digits.ts";
import type { BasketLine } from "#domain/ordering/basket.ts";

type CheaperOfferProps = {
  line: BasketLine;
  /** The name of the quantity field. */
  field: string;
  /** With several publications on sale an offer says for which it is. */
  isOfSeveral: boolean;
  /** A colleague reads it, for a customer. */
  isForThem?: boolean;
  /** Takes the offer on the spot; without it, the button sends the form. */
  onTake?: ((field: string, copies: number) => void) | undefined;
};

/** More copies for less money, and a button that takes them. Nothing where there is no such offer. */
export function CheaperOffer({
  line: { offer, title, copies, totalPence },
  field,
  isOfSeveral,
  isForThem = false,
  onTake,
}: CheaperOfferProps) {
  if (!offer) return null;
  function takeAtOnce(event: MouseEvent) {
    if (!onTake || !offer) return;
    event.preventDefault();
    onTake(field, offer.copies);
  }
  return (
    <Notice title={`${isOfSeveral ? `${title}: ` : ""}${copiesInWords(offer.copies)} cost less`}>
      <p>
        {copiesInWords(offer.copies)} cost <Money pence={offer.totalPence} />, {isForThem ? "their" : "your"}{" "}
        {inDigits(copies)} cost <Money pence={totalPence} />. {isForThem ? "They" : "You"} save{" "}
        <Money pence={offer.savingPence} />.
      </p>
      <div>
        <button
          type="submit"
          className="button"
          data-variant="secondary"
          name="intent"
          value={`take:${field}:${offer.copies}`}
          {...(onTake ? { onClick: takeAtOnce } : {})}
        >
          Take {copiesInWords(offer.copies)}
        </button>
      </div>
    </Notice>
  );
}
