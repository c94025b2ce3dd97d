import { londonDateInWords } from "#domain/london-clock.ts";
import { formatPence } from "#domain/money.ts";
import { lineWords, type Seller, sellerLines } from "#domain/ordering/receipt.ts";
import { noVatWords } from "#domain/ordering/vat-words.ts";
import { charityInWords, vatNumberInWords } from "#domain/supplier/supplier-details.ts";
import type { QuoteLine } from "./quote-lines.ts";

export type QuoteToPrint = {
  reference: string;
  number: number;
  note: string | null;
  totalPence: number;
  sentAt: Date | null;
  expiresAt: Date | null;
  recipient: { organisationName: string | null; contactName: string | null };
  lines: readonly (Omit<QuoteLine, "publicationId"> & { title: string; totalPence: number })[];
};

export type QuotePaper = {
  /** Each with its lines of text. */
  facts: { key: string; lines: string[] }[];
  lines: { what: string; detail: string; amount: string }[];
  /** Why no VAT is added; null where it is in the prices. */
  noVat: string | null;
  total: string;
  note: string | null;
  charity: string;
};

/** A quote as an office files it, in words: who offers what to whom, what it costs, and until when. */
export function makeQuotePaper(quote: QuoteToPrint, seller: Seller): QuotePaper {
  const { details } = seller;
  return {
    facts: factsOf(quote, seller),
    lines: quote.lines.map((line) => lineWords({ ...line, cancelledCopies: 0 }, details)),
    noVat: noVatWords(quote.lines, details),
    total: formatPence(quote.totalPence),
    note: quote.note,
    charity: charityInWords(details),
  };
}

function factsOf({ reference, number, sentAt, expiresAt, recipient }: QuoteToPrint, seller: Seller) {
  const vatNumber = seller.details?.vatNumber ?? null;
  const buyer = [recipient.organisationName, recipient.contactName].filter((line) => line !== null);
  return [
    { key: "Reference", lines: [number > 1 ? `${reference}, version ${number}` : reference] },
    ...(sentAt ? [{ key: "Made on", lines: [londonDateInWords(sentAt)] }] : []),
    ...(expiresAt ? [{ key: "Valid until", lines: [londonDateInWords(expiresAt)] }] : []),
    { key: "From", lines: sellerLines(seller) },
    ...(vatNumber === null ? [] : [{ key: "VAT number", lines: [vatNumberInWords(vatNumber)] }]),
    ...(buyer.length === 0 ? [] : [{ key: "To", lines: buyer }]),
    { key: "Payment", lines: ["By card, or by invoice within 30 days"] },
  ];
}
