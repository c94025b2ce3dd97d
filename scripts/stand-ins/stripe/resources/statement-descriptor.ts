import { invalid } from "../api/problem.ts";
import { type Reader, text } from "../api/readers.ts";

/** At most 22 characters, a letter among them, and none of `< > \ ' " *`. */
export const statementDescriptorSuffix: Reader<string> = (value, name) => {
  const given = text(22)(value, name);
  if (/[<>\\'"*]/.test(given)) throw invalid(`Invalid ${name}: must not contain < > \\ ' " *`, { param: name });
  if (!/[A-Za-z]/.test(given))
    throw invalid(`Invalid ${name}: must contain at least one alphabetic character.`, { param: name });
  return given;
};
