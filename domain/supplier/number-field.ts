import { z } from "zod";
import { cleanLine } from "#domain/forms/text.ts";

/** A number, perhaps with letters, which people write with spaces and in small letters; null when it is empty. */
export function numberField(shape: RegExp, problem: string) {
  return z
    .string()
    .default("")
    .transform((text) => cleanLine(text).toUpperCase().replaceAll(" ", ""))
    .refine((text) => text === "" || shape.test(text), { error: problem })
    .transform((text) => (text === "" ? null : text));
}
