import { invalid } from "./problem.ts";
import { notImitated, type Reader, required } from "./readers.ts";

export const boolean: Reader<boolean> = (value, name) => {
  const given = required(value, name);
  if (given === "true") return true;
  if (given === "false") return false;
  throw invalid(`Invalid boolean: ${JSON.stringify(given)}`, { param: name });
};

/** A decimal of at most `places` digits after the point, as it was written. */
export function decimal(places: number): Reader<string> {
  return (value, name) => {
    const given = required(value, name);
    if (typeof given === "string" && new RegExp(`^-?\\d{1,12}(\\.\\d{1,${places}})?$`).test(given)) return given;
    throw invalid(`Invalid decimal: ${JSON.stringify(given)}`, { code: "parameter_invalid_decimal", param: name });
  };
}

/** What may be set, kept (undefined) or unset by an empty text (null). */
export function unsettable<Value>(reader: Reader<Value>): Reader<Value | null | undefined> {
  return (value, name) => (value === undefined ? undefined : value === "" ? null : reader(value, name));
}

/** Parameters that Stripe has and this stand-in does not imitate. */
export function withoutImitation<const Name extends string>(...names: Name[]): Record<Name, typeof notImitated> {
  return Object.fromEntries(names.map((name) => [name, notImitated])) as Record<Name, typeof notImitated>;
}
