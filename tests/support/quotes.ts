import { database } from "#adapters/database/client.ts";
import { checkAcceptance } from "#domain/quoting/acceptance-answers.ts";
import { checkQuoteTerms, type QuoteTerms } from "#domain/quoting/quote-answers.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { askForQuote } from "#use-cases/ordering/ask-for-quote.ts";
import { publicationsOnSale } from "#use-cases/ordering/publications-on-sale.ts";
import { quoteVersions } from "#use-cases/quoting/queries.ts";
import { sendQuote } from "#use-cases/quoting/send-quote.ts";
import { startQuote } from "#use-cases/quoting/start-quote.ts";
import { ORDER_FORM, orderAnswers } from "./orders.ts";
import { aFormKey, granted } from "./results.ts";

type Form = Record<string, string>;

/** 600 copies at £5.50, and 5 sponsored: £3,350. */
export async function quoteTerms(form: Form = {}): Promise<QuoteTerms> {
  const titles = await publicationsOnSale();
  const sku = titles[0]?.sku;
  const typed = { [`copies.${sku}`]: "600", [`price.${sku}`]: "5.50", [`vat.${sku}`]: "zero", sponsoredCopies: "5" };
  const checked = checkQuoteTerms({ ...typed, ...form }, titles);
  if (!checked.ok) throw new Error(`the form is wrong: ${JSON.stringify(checked.errors)}`);
  return checked.answers;
}

/** The reference of an enquiry about 600 copies. */
export async function anEnquiryOfMany(): Promise<string> {
  const { answers } = await orderAnswers({ copies: "600" });
  return granted(await askForQuote({ formKey: aFormKey(), answers, now: new Date() })).reference;
}

/** Somebody who asked for a quote by phone. */
export const JO = { organisationName: "Leeds Council", contactName: "Jo", email: "jo@leeds.example", phone: null };

/** The reference of a quote that is a draft still. */
export async function aDraftQuote(by: StaffMember, enquiry?: string): Promise<string> {
  const quotedFor = { enquiry: enquiry ?? (await anEnquiryOfMany()) };
  return granted(await startQuote({ formKey: aFormKey(), quotedFor, terms: await quoteTerms() }, by)).reference;
}

/** The version of a quote that staff work on. */
export async function latestOf(reference: string) {
  const [quote] = await quoteVersions(reference);
  if (!quote) throw new Error("there is no such quote");
  return quote;
}

/** A quote that was sent, as its customer holds it. */
export async function aSentQuote(by: StaffMember, now = new Date()) {
  const reference = await aDraftQuote(by);
  granted(await sendQuote({ reference, seen: 1 }, by, now));
  return latestOf(reference);
}

/** What a customer types to accept a quote. */
export function anAcceptance(token: string, form: Form = {}) {
  const checked = checkAcceptance({ ...ORDER_FORM, payBy: "invoice", purchaseOrderNumber: "PO-600", ...form });
  if (!checked.ok) throw new Error(`the form is wrong: ${JSON.stringify(checked.errors)}`);
  return { token, formKey: aFormKey(), answers: checked.answers };
}

export async function enquiryStatus(reference: string): Promise<string> {
  return (await database().enquiry.findUniqueOrThrow({ where: { reference } })).status;
}
