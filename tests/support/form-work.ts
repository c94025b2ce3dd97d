import { createHash } from "node:crypto";
import { beginsWithZeros, FORM_WORK, workText } from "#domain/free-copies/form-work.ts";

/** Does the work of a form, as a browser does. */
export function workOf(form: { formKey: string; stamp: string }): string {
  const numbers = Array.from({ length: FORM_WORK.pieces }, (_, piece) => {
    let number = 0;
    while (
      !beginsWithZeros(
        createHash("sha256")
          .update(workText(form, piece, number))
          .digest(),
      )
    )
      number += 1;
    return number;
  });
  return numbers.join(".");
}
