import { optionalLine } from "./fields.ts";

const SHAPE = /^[+0-9 ()./-]*(x|ext\.?)?[0-9 ]*$/i;

/** A phone number that may be empty; null then. An extension may follow it. */
export const phoneField = optionalLine("a phone number", 30).refine((phone) => phone === null || SHAPE.test(phone), {
  error: "Enter a phone number with digits only, like 020 7324 2989",
});
