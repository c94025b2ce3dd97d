import { z } from "zod";
import { addressFields, deliveryNoteField } from "#domain/delivery.ts";
import {
  type Checked,
  checkAnswers,
  choice,
  neededEmail,
  neededLine,
  optionalEmail,
  optionalLine,
  type RawAnswers,
  wholeNumber,
} from "#domain/forms/fields.ts";
import { phoneField } from "#domain/forms/phone.ts";
import { fillBasket, type PublicationOnSale } from "./basket.ts";
import { MOST_COPIES } from "./prices.ts";

/** The fields of an order form besides the quantities. */
export const orderFields = {
  sponsoredCopies: wholeNumber("how many copies to give", 0, 1000, { whenEmpty: 0 }),
  organisationName: neededLine("the name of your organisation", 100),
  contactName: neededLine("your name", 100),
  email: neededEmail("your email address"),
  phone: phoneField,
  ...addressFields,
  deliveryNote: deliveryNoteField,
  payBy: choice(["card", "invoice"], "Choose how you would like to pay"),
  purchaseOrderNumber: optionalLine("the purchase order number", 60),
  billingEmail: optionalEmail("the email address for the invoice"),
};

const form = z.object(orderFields);

/** Of so many copies that a person makes a quote, nobody has to say yet how they would pay. */
const quote = form.extend({ payBy: orderFields.payBy.nullable().catch(null) });

type Copies = { copies: Record<string, number> };

/** What a valid order form says. `copies` are by publication id. */
export type OrderAnswers = z.infer<typeof form> & Copies;
export type QuoteAnswers = z.infer<typeof quote> & Copies;

/** The name of a publication's quantity field: `copies`, or `copies.<sku>` when there are several on sale. */
export function copiesField(publication: PublicationOnSale, onSale: readonly PublicationOnSale[]): string {
  return onSale.length === 1 ? "copies" : `copies.${publication.sku}`;
}

/**
 * Reads the order form. With several publications on sale at least one needs a quantity. What belongs to an invoice
 * counts only with one: its fields are hidden from whoever pays by card, and nobody can put right what they cannot see.
 */
export function checkOrderAnswers(raw: RawAnswers, onSale: readonly PublicationOnSale[]): Checked<OrderAnswers> {
  return withCopies(checkAnswers(form, withoutHidden(raw)), checkCopies(raw, onSale));
}

/** Reads the order form of so many copies that a person makes a quote. */
export function checkQuoteAnswers(raw: RawAnswers, onSale: readonly PublicationOnSale[]): Checked<QuoteAnswers> {
  return withCopies(checkAnswers(quote, withoutHidden(raw)), checkCopies(raw, onSale));
}

/** True of a form that asks for so many copies that they have no price. */
export function needsQuote(raw: RawAnswers, onSale: readonly PublicationOnSale[]): boolean {
  const quantities = checkCopies(raw, onSale);
  return quantities.ok && fillBasket(new Map(Object.entries(quantities.answers)), 0, onSale) === null;
}

/** The form without what belongs to an invoice, unless it is to be paid by one. */
export function withoutHidden(raw: RawAnswers): RawAnswers {
  return raw.payBy === "invoice" ? raw : { ...raw, purchaseOrderNumber: "", billingEmail: "" };
}

/** What the fields say and how many copies, or everything that is wrong with either. */
export function withCopies<Rest>(
  rest: Checked<Rest>,
  quantities: Checked<Record<string, number>>,
): Checked<Rest & { copies: Record<string, number> }> {
  if (rest.ok && quantities.ok) return { ok: true, answers: { ...rest.answers, copies: quantities.answers } };
  return { ok: false, errors: { ...(quantities.ok ? {} : quantities.errors), ...(rest.ok ? {} : rest.errors) } };
}

/** Reads the quantities, by publication id. `called` fits "Enter …". */
export function checkCopies(
  raw: RawAnswers,
  onSale: readonly PublicationOnSale[],
  called = "how many copies you want",
): Checked<Record<string, number>> {
  const several = onSale.length > 1;
  const shape = Object.fromEntries(
    onSale.map((each) => [
      copiesField(each, onSale),
      wholeNumber(called, several ? 0 : 1, MOST_COPIES, { whenEmpty: several ? 0 : null }),
    ]),
  );
  const checked = checkAnswers(z.object(shape), raw);
  if (!checked.ok) return checked;
  const copies = Object.fromEntries(
    onSale.map((each) => [each.id, checked.answers[copiesField(each, onSale)] as number]),
  );
  const none = Object.values(copies).every((count) => count === 0);
  const first = onSale[0];
  if (none && first) return { ok: false, errors: { [copiesField(first, onSale)]: `Enter ${called}` } };
  return { ok: true, answers: copies };
}
