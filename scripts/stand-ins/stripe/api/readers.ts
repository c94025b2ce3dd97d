import type { Form, FormValue } from "./form.ts";
import { invalid } from "./problem.ts";

/** Reads one parameter, or throws the problem that Stripe would answer. `name` is how Stripe names it: `a[b][0]`. */
export type Reader<Value> = (value: FormValue | undefined, name: string) => Value;
export type Fields = Record<string, Reader<unknown>>;
export type ReadFields<F extends Fields> = { [Name in keyof F]: ReturnType<F[Name]> };

export function text(most = 5000): Reader<string> {
  return (value, name) => {
    const given = required(value, name);
    if (typeof given !== "string") throw invalid(`Invalid string: ${JSON.stringify(given)}`, { param: name });
    if (given === "") throw emptyProblem(name);
    if (given.length > most) {
      throw invalid(`Invalid string: ${given.slice(0, 20)}…; must be at most ${most} characters`, { param: name });
    }
    return given;
  };
}

export function integer(least: number, most: number): Reader<number> {
  return (value, name) => {
    const given = required(value, name);
    if (typeof given !== "string" || !/^-?\d{1,15}$/.test(given)) {
      const shown = typeof given === "string" ? given : JSON.stringify(given);
      throw invalid(`Invalid integer: ${shown}`, { code: "parameter_invalid_integer", param: name });
    }
    const number = Number(given);
    if (number < least)
      throw invalid(`This value must be greater than or equal to ${least}.`, {
        code: "parameter_invalid_integer",
        param: name,
      });
    if (number > most)
      throw invalid(`This value must be less than or equal to ${most}.`, {
        code: "parameter_invalid_integer",
        param: name,
      });
    return number;
  };
}

export function oneOf<const Words extends readonly string[]>(words: Words): Reader<Words[number]> {
  return (value, name) => {
    const given = required(value, name);
    const found = words.find((word) => word === given);
    if (found === undefined) throw invalid(`Invalid ${name}: must be one of ${words.join(", ")}`, { param: name });
    return found;
  };
}

export const address: Reader<string> = (value, name) => {
  const given = text()(value, name);
  // Stripe fills in the template itself, so it may stand where an address could not hold braces.
  if (URL.canParse(given.replaceAll("{CHECKOUT_SESSION_ID}", "x")) && /^https?:/.test(given)) return given;
  throw invalid("Not a valid URL", { code: "url_invalid", param: name });
};

export const email: Reader<string> = (value, name) => {
  const given = text(800)(value, name);
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(given)) return given;
  throw invalid(`Invalid email address: ${given}`, { code: "email_invalid", param: name });
};

export function optional<Value>(reader: Reader<Value>): Reader<Value | undefined> {
  return (value, name) => (value === undefined ? undefined : reader(value, name));
}

export function list<Value>(reader: Reader<Value>, most = 100): Reader<Value[]> {
  return (value, name) => {
    const given = required(value, name);
    if (typeof given === "string") throw given === "" ? emptyProblem(name) : invalid("Invalid array", { param: name });
    const values = Object.values(given);
    if (values.length > most)
      throw invalid(`Array ${name} exceeded maximum ${most} allowed elements.`, { param: name });
    return values.map((each, index) => reader(each, `${name}[${index}]`));
  };
}

/** Reads an object, and refuses every name that is not among the fields. */
export function object<F extends Fields>(fields: F): Reader<ReadFields<F>> {
  return (value, name) => {
    const given = required(value, name);
    if (typeof given === "string") throw invalid(`Invalid object`, { param: name });
    return readFields(fields, given, (field) => `${name}[${field}]`);
  };
}

export function readFields<F extends Fields>(fields: F, form: Form, nameOf: (field: string) => string): ReadFields<F> {
  for (const field in form) {
    if (Object.hasOwn(fields, field)) continue;
    const param = nameOf(field);
    throw invalid(`Received unknown parameter: ${param}`, { code: "parameter_unknown", param });
  }
  const read: Record<string, unknown> = {};
  for (const [field, reader] of Object.entries(fields)) read[field] = reader(form[field], nameOf(field));
  return read as ReadFields<F>;
}

/** A parameter that Stripe has and this stand-in does not imitate: it says so instead of pretending. */
export const notImitated: Reader<undefined> = (value, name) => {
  if (value !== undefined) throw invalid(`This stand-in does not imitate the parameter ${name}.`, { param: name });
};

export function required(value: FormValue | undefined, name: string): FormValue {
  if (value !== undefined) return value;
  throw invalid(`Missing required param: ${name}.`, { code: "parameter_missing", param: name });
}

function emptyProblem(name: string) {
  const message = `You passed an empty string for '${name}'. We assume empty values are an attempt to unset a parameter; however '${name}' cannot be unset. You should remove '${name}' from your request or supply a non-empty value.`;
  return invalid(message, { code: "parameter_invalid_empty", param: name });
}
