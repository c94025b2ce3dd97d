import type { ReactNode } from "react";
import type { FormState } from "#app/_forms/form-state.ts";
import { NumberField } from "#app/_forms/number-field.tsx";
import { formatPence } from "#domain/money.ts";
import { SPONSORED_COPY_PENCE } from "#domain/ordering/basket.ts";
import type { PricedPublication } from "#domain/ordering/typed-price.ts";
import style from "./order.module.css";
import { PricePanel } from "./price-panel.tsx";
import type { TypedQuantities } from "./typed-quantities.ts";

type QuantitiesProps = Pick<FormState, "values" | "errors"> & {
  publications: readonly PricedPublication[];
  quantities: TypedQuantities;
  quote?: ReactNode;
  /** A colleague fills it in for a customer. */
  isForThem?: boolean;
  children: ReactNode;
};

/** How many copies of what, with the price list beside them and what they come to below. */
export function Quantities({
  values,
  errors,
  publications,
  quantities,
  quote,
  isForThem = false,
  children,
}: QuantitiesProps) {
  const isOne = publications.length === 1;
  return (
    <fieldset className="field-group">
      <legend className="field-legend">How many copies?</legend>
      <div className={style.quantities}>
        <div className={style.numbers}>
          {publications.map(({ field, title }) => (
            <NumberField
              key={field}
              name={field}
              label={isOne ? "Number of copies" : title}
              defaultValue={values[field]}
              error={errors[field]}
            />
          ))}
          <NumberField
            name="sponsoredCopies"
            label="Sponsored copies"
            hint={`We send these, free, to people who need one. ${isForThem ? "They" : "You"} pay ${formatPence(SPONSORED_COPY_PENCE)} for each.`}
            optional
            defaultValue={values.sponsoredCopies}
            error={errors.sponsoredCopies}
          />
        </div>
        <PricePanel publications={publications} quantities={quantities} quote={quote} isForThem={isForThem} />
        {children}
      </div>
    </fieldset>
  );
}
