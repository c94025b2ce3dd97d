import type { ReactNode } from "react";
import { Money } from "#app/_components/money.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { copiesInWords } from "#domain/age.ts";
import { inDigits } from "#domain/digits.ts";
import type { Basket, BasketLine } from "#domain/ordering/basket.ts";
import type { PricedPublication } from "#domain/ordering/typed-price.ts";
import { CheaperOffer } from "./cheaper-offer.tsx";
import style from "./order.module.css";
import type { TypedQuantities } from "./typed-quantities.ts";

type PricePanelProps = {
  publications: readonly PricedPublication[];
  quantities: TypedQuantities;
  /** What is said of so many copies that they have no price; without it, what a customer is told. */
  quote?: ReactNode;
  /** A colleague fills it in for a customer. */
  isForThem?: boolean;
};

/** What the typed quantities come to: as they are typed, or by a button where no script runs. */
export function PricePanel({ publications, quantities, quote = <Quote />, isForThem = false }: PricePanelProps) {
  const { price, isLive, take } = quantities;
  const isOfSeveral = publications.length > 1;
  return (
    <div className={`panel ${style.price}`}>
      <div className={style.sum} aria-live="polite">
        {price.kind === "unknown" && <p className="soft">Enter a number to see the price here.</p>}
        {price.kind === "unreadable" && <p>Enter the number of copies in digits, like 25.</p>}
        {price.kind === "quote" && quote}
        {price.kind === "priced" && <Sum basket={price.basket} isOfSeveral={isOfSeveral} />}
      </div>
      {price.kind === "priced" &&
        price.basket.lines.map((line) => (
          <CheaperOffer
            key={`${line.kind} ${line.publicationId}`}
            line={line}
            field={publications.find(({ id }) => id === line.publicationId)?.field ?? ""}
            isOfSeveral={isOfSeveral}
            isForThem={isForThem}
            onTake={isLive ? take : undefined}
          />
        ))}
      {!isLive && (
        <div>
          <SubmitButton variant="secondary" name="intent" value="price">
            Show the price
          </SubmitButton>
        </div>
      )}
    </div>
  );
}

function Quote() {
  return (
    <p>
      <strong>For this many copies, we will give you a quote.</strong> Send this form: a person will read it and answer
      by email. There is nothing to pay now.
    </p>
  );
}

function Sum({ basket: { lines, totalPence }, isOfSeveral }: { basket: Basket; isOfSeveral: boolean }) {
  return (
    <>
      <p className={style.total}>
        <Money pence={totalPence} />
      </p>
      {lines.map((line) => (
        <p key={`${line.kind} ${line.publicationId}`}>
          {lineInWords(line, isOfSeveral)} at <Money pence={line.unitPricePence} />
        </p>
      ))}
      <p className="soft">Delivery included. No VAT is added.</p>
    </>
  );
}

function lineInWords({ kind, title, copies }: BasketLine, isOfSeveral: boolean): string {
  if (kind === "sponsored_copies") return `${inDigits(copies)} sponsored ${copies === 1 ? "copy" : "copies"}`;
  return isOfSeveral ? `${title}: ${copiesInWords(copies)}` : copiesInWords(copies);
}
