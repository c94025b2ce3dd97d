import { z } from "zod";

/** What a buyer's finance office asks of us. Numbers are kept without spaces; `vatNumber` null: not VAT registered. */
export const supplierShape = z.object({
  legalName: z.string(),
  charityNumber: z.string().nullable(),
  companyNumber: z.string().nullable(),
  /** Several lines. */
  registeredAddress: z.string(),
  vatNumber: z.string().nullable(),
  bank: z
    .object({
      accountName: z.string(),
      sortCode: z.string(),
      accountNumber: z.string(),
      iban: z.string().nullable(),
      bic: z.string().nullable(),
    })
    .nullable(),
  remittanceEmail: z.string().nullable(),
  /** Who answers, with an email address or a phone number. */
  whoToAsk: z.string().nullable(),
});

export type SupplierDetails = z.infer<typeof supplierShape>;

/** A sort code as banks write it: "12-34-56". */
export function sortCodeInWords(digits: string): string {
  return (digits.match(/\d{2}/g) ?? []).join("-");
}

/** An IBAN in groups of four, as it is read aloud and typed. */
export function ibanInWords(iban: string): string {
  return (iban.match(/.{1,4}/g) ?? []).join(" ");
}

/** A VAT number as invoices show it: "GB 123 4567 89", and what follows it for a branch. */
export function vatNumberInWords(number: string): string {
  return number.replace(/^GB(\d{3})(\d{4})(\d{2})(\d*)$/, "GB $1 $2 $3 $4").trim();
}

/** What a paper says of the charity: "Release Legal, registered charity 801118". */
export function charityInWords(details: Pick<SupplierDetails, "legalName" | "charityNumber"> | null): string {
  if (details === null) return "Release is a registered charity.";
  const { legalName, charityNumber } = details;
  return charityNumber === null
    ? `${legalName} is a charity.`
    : `${legalName} is a registered charity, number ${charityNumber}.`;
}
