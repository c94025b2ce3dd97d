import { z } from "zod";
import { type Checked, checkAnswers, neededLine, type RawAnswers } from "#domain/forms/fields.ts";
import { cleanLine } from "#domain/forms/text.ts";
import { numberField } from "./number-field.ts";
import type { SupplierDetails } from "./supplier-details.ts";

const FIELDS = ["bankAccountName", "sortCode", "accountNumber", "iban", "bic"] as const;
const IBAN = /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/;
const BRITISH_IBAN = /^GB\d{2}[A-Z]{4}(\d{6})(\d{8})$/;
const BIC = /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/;

const form = z.object({
  bankAccountName: neededLine("the name on the account", 120),
  sortCode: digits(6, "Enter the sort code: 6 digits, like 12-34-56"),
  accountNumber: digits(8, "Enter the account number: 8 digits"),
  iban: numberField(IBAN, "Enter the IBAN as it stands on the bank statement, like GB29 NWBK 6016 1331 9268 19"),
  bic: numberField(BIC, "Enter the BIC: 8 or 11 letters and digits, like NWBKGB2L"),
});

/** Reads the bank account: name, sort code and account number together, or nothing at all; an IBAN must be of that account. */
export function readBank(typed: RawAnswers): Checked<SupplierDetails["bank"]> {
  if (FIELDS.every((field) => cleanLine(typed[field] ?? "") === "")) return { ok: true, answers: null };
  const checked = checkAnswers(form, typed);
  if (!checked.ok) return checked;
  const { bankAccountName: accountName, ...bank } = checked.answers;
  const iban = bank.iban === null ? null : problemOfIban(bank.iban, bank.sortCode + bank.accountNumber);
  return iban === null ? { ok: true, answers: { accountName, ...bank } } : { ok: false, errors: { iban } };
}

function digits(count: number, problem: string) {
  return z
    .string()
    .default("")
    .transform((text) => cleanLine(text).replace(/[ -]/g, ""))
    .pipe(z.string().regex(new RegExp(`^[0-9]{${count}}$`), problem));
}

function problemOfIban(iban: string, account: string): string | null {
  if (!hasRightChecksum(iban)) return "This IBAN has a mistake in it: check each letter and digit";
  const [, sortCode = "", accountNumber = ""] = BRITISH_IBAN.exec(iban) ?? [];
  if (!iban.startsWith("GB") || sortCode + accountNumber === account) return null;
  return "This IBAN is of another account than the sort code and account number above";
}

/** ISO 13616: the first four moved to the end, letters as 10 to 35, and what is left of it by 97 is 1. */
function hasRightChecksum(iban: string): boolean {
  const moved = iban.slice(4) + iban.slice(0, 4);
  let rest = 0;
  for (const sign of moved)
    for (const digit of String(Number.parseInt(sign, 36))) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}
