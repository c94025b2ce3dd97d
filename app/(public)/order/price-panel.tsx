import { Money } from "#app/_components/money.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { copiesInWords } from "#domain/age.ts";
import type { Basket } from "#domain/ordering/basket.ts";
import type { PricedPublication } from "#domain/ordering/typed-price.ts";
import { CheaperOffer } from "./cheaper-offer.tsx";
import style from "./order.module.css";
import type { TypedQuantities } from "./typed-quantities.ts";

type PricePanelProps = { publications: readonly PricedPublication[]; quantities: TypedQuantities };

/** What the typed quantities come to: as they are typed, or by a button where no script runs. */
export function PricePanel({ publications, quantities }: PricePanelProps) {
  const { price, isLive, take } = quantities;
  return (
    <div className={`panel ${style.price}`}>
      <div className={style.sum} aria-live="polite">
        {price.kind === "unknown" && <p className="soft">The price stands here once you have typed a number.</p>}
        {price.kind === "quote" && <Quote />}
        {price.kind === "priced" && <Sum basket={price.basket} />}
      </div>
      {price.kind === "priced" &&
        price.basket.lines.map((line) => (
          <CheaperOffer
            key={`${line.kind} ${line.publicationId}`}
            line={line}
            field={publications.find(({ id }) => id === line.publicationId)?.field ?? ""}
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
      <strong>For so many copies we make you a quote.</strong> Send this form: a person will read it and answer by
      email. There is nothing to pay now.
    </p>
  );
}

function Sum({ basket: { lines, totalPence } }: { basket: Basket }) {
  return (
    <>
      <p className={style.total}>
        <Money pence={totalPence} />
      </p>
      {lines.map((line) => (
        <p key={`${line.kind} ${line.publicationId}`}>
          {line.kind === "sponsored_copies"
            ? `${line.copies} sponsored ${line.copies === 1 ? "copy" : "copies"}`
            : copiesInWords(line.copies)}{" "}
          at <Money pence={line.unitPricePence} />
        </p>
      ))}
      <p className="soft">Delivery included. Books are zero-rated: no VAT.</p>
    </>
  );
}
