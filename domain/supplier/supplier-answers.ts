import { z } from "zod";
import { LONGEST_CONTACT, readContact } from "#domain/contact.ts";
import {
  type Checked,
  checkAnswers,
  choice,
  neededLine,
  neededText,
  optionalEmail,
  optionalLine,
  type RawAnswers,
} from "#domain/forms/fields.ts";
import { readBank } from "./bank-answers.ts";
import { numberField } from "./number-field.ts";
import type { SupplierDetails } from "./supplier-details.ts";

const CHARITY = /^(\d{6,7}(-\d{1,2})?|SC\d{6}|NIC?\d{6})$/;
const COMPANY = /^(\d{8}|[A-Z]{2}\d{6})$/;
const VAT = /^GB(\d{9}|\d{12})$/;

const form = z.object({
  legalName: neededLine("the legal name", 120),
  charityNumber: numberField(CHARITY, "Enter the charity number, like 801118, SC012345 or NIC100123"),
  companyNumber: numberField(COMPANY, "Enter the company number: 8 digits, or 2 letters and 6 digits, like 01234567"),
  registeredAddress: neededText("the registered address", 300),
  vat: choice(["not_registered", "registered"], "Choose whether you are VAT registered"),
  remittanceEmail: optionalEmail("the email address for remittances"),
  whoToAsk: optionalLine("whom to ask", LONGEST_CONTACT).refine((line) => line === null || readContact(line) !== null, {
    error: "Enter an email address or a phone number, with a name if you like",
  }),
});

/** Reads the supplier details from their form: bank details are whole or none, and a VAT number goes with being registered. */
export function readSupplierDetails(typed: RawAnswers): Checked<SupplierDetails> {
  const checked = checkAnswers(form, typed);
  const vatNumber = typed.vat === "registered" ? vatNumberOf(typed.vatNumber ?? "") : null;
  const bank = readBank(typed);
  const errors = {
    ...(checked.ok ? {} : checked.errors),
    ...(vatNumber === undefined && { vatNumber: "Enter the VAT number: 9 or 12 digits, like GB 123 4567 89" }),
    ...(bank.ok ? {} : bank.errors),
  };
  if (!checked.ok || !bank.ok || vatNumber === undefined) return { ok: false, errors };
  const { vat: _, ...details } = checked.answers;
  return { ok: true, answers: { ...details, vatNumber, bank: bank.answers } };
}

function vatNumberOf(typed: string): string | undefined {
  const packed = typed.toUpperCase().replace(/[\s.-]/g, "");
  const number = packed.startsWith("GB") ? packed : `GB${packed}`;
  return VAT.test(number) ? number : undefined;
}
