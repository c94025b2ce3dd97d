import type { FormState } from "#app/_forms/form-state.ts";
import { NumberField } from "#app/_forms/number-field.tsx";
import { TextArea } from "#app/_forms/text-area.tsx";
import { ChargeFields } from "./price-fields.tsx";

/** The fields that are folded away, in their order. */
export const SELDOM_CHANGED = ["travelMinutes", "price.travel", "vat.travel", "terms", "daysOpen"];

/** Travel, the terms and how long it stands: right as they are most of the time. Open where one of them is wrong, or has a price. */
export function SeldomChanged({ values, errors }: Pick<FormState, "values" | "errors">) {
  const given = (name: string) => ({ name, defaultValue: values[name], error: errors[name] });
  const isNeeded = Boolean(values["price.travel"]) || values.terms === "";
  return (
    <details className="work-fold" open={isNeeded || SELDOM_CHANGED.some((name) => errors[name] !== undefined)}>
      <summary>Travel, terms and how long it stands</summary>
      <div className="work-form">
        <NumberField {...given("travelMinutes")} label="Minutes of travel, each way" optional />
        <ChargeFields
          values={values}
          errors={errors}
          of="travel"
          title="Travel"
          hint="Leave it empty where there is none."
          usualVat="exempt"
        />
        <TextArea {...given("terms")} label="Terms" rows={5} maxLength={4000} />
        <NumberField {...given("daysOpen")} label="Days that it stands, from when it is sent" />
      </div>
    </details>
  );
}
