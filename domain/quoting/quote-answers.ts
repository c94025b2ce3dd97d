import { z } from "zod";
import {
  type Checked,
  checkAnswers,
  choice,
  neededEmail,
  neededLine,
  optionalText,
  type RawAnswers,
  wholeNumber,
} from "#domain/forms/fields.ts";
import { poundsField } from "#domain/forms/pounds.ts";
import { type BasketLine, SPONSORED_COPY_PENCE } from "#domain/ordering/basket.ts";
import { orderFields } from "#domain/ordering/order-answers.ts";
import { MOST_COPIES } from "#domain/ordering/prices.ts";
import { DAYS_A_QUOTE_STANDS } from "./quote-life.ts";
import { MOST_QUOTED_PENCE, type QuoteLine, quoteTotal } from "./quote-lines.ts";

type Titled = { id: string; sku: string };

export type QuoteTerms = { lines: QuoteLine[]; note: string | null; daysOpen: number };

const person = z.object({
  organisationName: neededLine("the name of the organisation", 100),
  contactName: neededLine("the name of a person there", 100),
  email: neededEmail("their email address"),
  phone: orderFields.phone,
});

export type QuotedPerson = z.infer<typeof person>;

const terms = z.object({
  note: optionalText("the note", 1000),
  daysOpen: wholeNumber("how many days it stands", 1, 365, { whenEmpty: DAYS_A_QUOTE_STANDS }),
  sponsoredCopies: wholeNumber("how many copies to give", 0, MOST_COPIES, { whenEmpty: 0 }),
});

const VAT = ["zero", "exempt", "standard"] as const;

/** Reads whom a quote is for: where no enquiry says it, or when it has changed. */
export function checkQuotedPerson(raw: RawAnswers): Checked<QuotedPerson> {
  return checkAnswers(person, raw);
}

/** Reads what a quote offers: `copies.<sku>`, `price.<sku>` in pounds and `vat.<sku>`; a publication without copies is left out. */
export function checkQuoteTerms(raw: RawAnswers, titles: readonly Titled[]): Checked<QuoteTerms> {
  const errors: Record<string, string> = {};
  const lines = titles.flatMap((title) => {
    const read = readLine(raw, title);
    if (!read.ok) Object.assign(errors, read.errors);
    return read.ok && read.answers !== null ? [read.answers] : [];
  });
  const rest = checkAnswers(terms, raw);
  if (!rest.ok) Object.assign(errors, rest.errors);
  const first = titles[0];
  if (lines.length === 0 && Object.keys(errors).length === 0)
    return { ok: false, errors: { [`copies.${first?.sku}`]: "Enter how many copies the quote is for" } };
  if (!rest.ok || Object.keys(errors).length > 0) return { ok: false, errors };
  const { sponsoredCopies, ...kept } = rest.answers;
  if (sponsoredCopies > 0 && first) lines.push(sponsored(first.id, sponsoredCopies));
  if (quoteTotal(lines) > MOST_QUOTED_PENCE)
    return { ok: false, errors: { [`price.${first?.sku}`]: "This comes to more than a quote can hold" } };
  return { ok: true, answers: { ...kept, lines } };
}

function readLine(raw: RawAnswers, { id, sku }: Titled): Checked<QuoteLine | null> {
  const [copiesName, priceName, vatName] = [`copies.${sku}`, `price.${sku}`, `vat.${sku}`];
  const counted = checkAnswers(
    z.object({ [copiesName]: wholeNumber("how many copies", 0, MOST_COPIES, { whenEmpty: 0 }) }),
    raw,
  );
  if (!counted.ok) return counted;
  const copies = counted.answers[copiesName] ?? 0;
  if (copies === 0) return { ok: true, answers: null };
  const priced = checkAnswers(z.object({ [priceName]: poundsField("the price of one copy") }), raw);
  const vat = checkAnswers(z.object({ [vatName]: choice(VAT, "Choose how VAT applies") }), raw);
  if (!priced.ok) return priced;
  if (!vat.ok) return vat;
  const vatTreatment = vat.answers[vatName] ?? "zero";
  return {
    ok: true,
    answers: {
      kind: "copies",
      publicationId: id,
      copies,
      unitPricePence: priced.answers[priceName] ?? 0,
      vatTreatment,
    },
  };
}

function sponsored(publicationId: string, copies: number): QuoteLine {
  const kind: BasketLine["kind"] = "sponsored_copies";
  return { kind, publicationId, copies, unitPricePence: SPONSORED_COPY_PENCE, vatTreatment: "zero" };
}
