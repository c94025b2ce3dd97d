import { z } from "zod";
import { type Checked, checkAnswers, neededLine, type RawAnswers } from "#domain/forms/fields.ts";
import { readPostcode } from "#domain/postcode.ts";
import { readReference } from "#domain/reference.ts";

const form = z.object({
  reference: shaped("your reference", readReference, "Enter your reference in full, like AG-7K3F-9Q2MB"),
  postcode: shaped("your postcode", readPostcode, "Enter your postcode in full, like SE1 2AB"),
});

export type FindAnswers = z.infer<typeof form>;

/** Reads the form that finds an order again. Case, spaces and hyphens do not matter. */
export function checkFindAnswers(raw: RawAnswers): Checked<FindAnswers> {
  return checkAnswers(form, raw);
}

/** A line that `read` puts into its usual shape; `help` is said when it is none. */
function shaped(called: string, read: (line: string) => string | null, help: string) {
  return neededLine(called, 100).transform((line, context) => {
    const shape = read(line);
    if (shape !== null) return shape;
    context.addIssue({ code: "custom", message: help });
    return z.NEVER;
  });
}
