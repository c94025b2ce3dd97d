import { z } from "zod";
import { type Checked, checkAnswers, neededText, optionalText, type RawAnswers } from "#domain/forms/fields.ts";

const change = z.object({ words: neededText("what you would like to change", 2000) });
const decline = z.object({ reason: optionalText("the reason", 2000) });

/** What a customer asks to be changed of a proposal. */
export function checkChange(raw: RawAnswers): Checked<z.infer<typeof change>> {
  return checkAnswers(change, raw);
}

/** Why a customer says no to one; they need not say. */
export function checkDecline(raw: RawAnswers): Checked<z.infer<typeof decline>> {
  return checkAnswers(decline, raw);
}
