import { contentHash, keyedHash } from "#adapters/crypto/keyed.ts";
import type { Checked, RawAnswers } from "#domain/forms/fields.ts";
import { type Basket, fillBasket, type PublicationOnSale } from "#domain/ordering/basket.ts";
import { checkOrderAnswers, type OrderAnswers } from "#domain/ordering/order-answers.ts";
import { type AnswersToWrite, checkTakenAnswers, type TakenAnswers } from "#domain/ordering/taken-answers.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { openDraft } from "./draft.ts";
import { publicationsOnSale } from "./publications-on-sale.ts";

/** A draft as it would be ordered now. */
export type DraftInReview<Answers extends AnswersToWrite = OrderAnswers> = {
  raw: RawAnswers;
  answers: Answers;
  basket: Basket;
  onSale: PublicationOnSale[];
  /** The key that its order is placed with: the form's own, so that one form gives one order, from however many tabs. */
  formKey: string;
  /** The key for ordering these answers although the form was ordered with before; the same each time it is asked. */
  anotherKey: string;
  /** Stands for the answers, to notice that they are not those that the customer looked at. */
  fingerprint: string;
};

type DraftRefusal = "gone" | "unfit";

/**
 * Opens a draft and prices it as of now. Refuses `gone` when it is no longer kept or never was, and `unfit` when it
 * cannot be ordered as it stands: what is on sale changed, or so many copies need a quote.
 */
export async function reviewDraft(token: string, now: Date): Promise<Result<DraftInReview, DraftRefusal>> {
  return review(token, now, checkOrderAnswers);
}

/** The same for the draft of an order that a colleague takes. */
export async function reviewTakenDraft(
  token: string,
  now: Date,
): Promise<Result<DraftInReview<TakenAnswers>, DraftRefusal>> {
  return review(token, now, checkTakenAnswers);
}

async function review<Answers extends AnswersToWrite>(
  token: string,
  now: Date,
  check: (raw: RawAnswers, onSale: readonly PublicationOnSale[]) => Checked<Answers>,
): Promise<Result<DraftInReview<Answers>, DraftRefusal>> {
  const [raw, onSale] = await Promise.all([openDraft(token, now), publicationsOnSale()]);
  if (raw === null) return refuse("gone");
  const checked = check(raw, onSale);
  if (!checked.ok) return refuse("unfit");
  const { answers } = checked;
  const basket = fillBasket(new Map(Object.entries(answers.copies)), answers.sponsoredCopies, onSale);
  if (basket === null) return refuse("unfit");
  const formKey = raw.formKey ?? token;
  const fingerprint = contentHash(answers);
  const anotherKey = keyedHash("another order", `${formKey} ${fingerprint}`);
  return succeed({ raw, answers, basket, onSale, formKey, anotherKey, fingerprint });
}
