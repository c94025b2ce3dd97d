import type { Form } from "../api/form.ts";
import { failureOf } from "../life/cards.ts";
import type { Failure } from "../records.ts";
import type { CardAnswers } from "./fields.ts";

/** What was typed into a field: text, without spaces around it, and never much. */
export function written(form: Form, name: string): string {
  const given = form[name];
  return typeof given === "string" ? given.slice(0, 200).trim() : "";
}

export function cardAnswers(form: Form): CardAnswers {
  return { name: written(form, "name"), cardNumber: written(form, "cardNumber") };
}

/** Does what the card comes to. Null when it was good, otherwise what to tell the customer. */
export function payByGivenCard(
  { cardNumber }: CardAnswers,
  pay: () => unknown,
  decline: (failure: Failure) => unknown,
): string | null {
  if (cardNumber.replaceAll(/\D/g, "").length < 12) return "Your card number is incomplete.";
  const failure = failureOf(cardNumber);
  if (failure === null) pay();
  else decline(failure);
  return failure?.message ?? null;
}
