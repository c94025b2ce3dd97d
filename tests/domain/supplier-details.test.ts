import { expect, test } from "vitest";
import { readSupplierDetails } from "#domain/supplier/supplier-answers.ts";
import { charityInWords, ibanInWords, sortCodeInWords, vatNumberInWords } from "#domain/supplier/supplier-details.ts";

const FORM = {
  legalName: "Release Legal, Emergency and Drugs Service Limited",
  charityNumber: "801118",
  companyNumber: "01966045",
  registeredAddress: "61 Mansell Street\r\nLondon E1 8AN",
  vat: "not_registered",
  bankAccountName: "Release",
  sortCode: "60-16-13",
  accountNumber: "3192 6819",
  iban: "gb29 nwbk 6016 1331 9268 19",
  bic: "nwbkgb2l",
  remittanceEmail: "accounts@example.org",
  whoToAsk: "Finance, 020 7946 0000",
};

function detailsOf(form: Record<string, string>) {
  const read = readSupplierDetails({ ...FORM, ...form });
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  return read.answers;
}

function wrongIn(form: Record<string, string>): Record<string, string> {
  const read = readSupplierDetails({ ...FORM, ...form });
  return read.ok ? {} : read.errors;
}

test("numbers are kept without spaces, however they were typed", () => {
  expect(detailsOf({})).toEqual({
    legalName: FORM.legalName,
    charityNumber: "801118",
    companyNumber: "01966045",
    registeredAddress: "61 Mansell Street\nLondon E1 8AN",
    vatNumber: null,
    bank: {
      ...{ accountName: "Release", sortCode: "601613", accountNumber: "31926819" },
      ...{ iban: "GB29NWBK60161331926819", bic: "NWBKGB2L" },
    },
    remittanceEmail: "accounts@example.org",
    whoToAsk: "Finance, 020 7946 0000",
  });
});

test.each([
  ["GB 123 4567 89", "GB123456789"],
  ["123456789", "GB123456789"],
  ["gb123456789012", "GB123456789012"],
])("the VAT number %s counts where we are registered, and nowhere else", (typed, kept) => {
  expect(detailsOf({ vat: "registered", vatNumber: typed }).vatNumber).toBe(kept);
  expect(detailsOf({ vat: "not_registered", vatNumber: typed }).vatNumber).toBeNull();
});

test("what is not needed may be left out, and the bank account as a whole", () => {
  const nothing = { charityNumber: "", companyNumber: " ", remittanceEmail: "", whoToAsk: "" };
  const noBank = { bankAccountName: "", sortCode: "", accountNumber: "", iban: "", bic: "" };
  expect(detailsOf({ ...nothing, ...noBank })).toMatchObject({ charityNumber: null, companyNumber: null, bank: null });
});

test.each([
  ["legalName", " ", "Enter the legal name"],
  ["charityNumber", "80111", "801118"],
  ["companyNumber", "1966045", "8 digits"],
  ["registeredAddress", "", "Enter the registered address"],
  ["vat", "perhaps", "Choose"],
  ["bankAccountName", "", "Enter the name on the account"],
  ["sortCode", "60-16-1", "6 digits"],
  ["sortCode", "٦٠١٦١٣", "6 digits"],
  ["accountNumber", "319268190", "8 digits"],
  ["iban", "GB29 NWBK 6016 1331 9268 18", "a mistake in it"],
  ["iban", "GB29", "bank statement"],
  ["bic", "NWBK", "8 or 11"],
  ["remittanceEmail", "accounts", "like name@example.org"],
  ["whoToAsk", "Finance", "an email address or a phone number"],
])("%s “%s” is answered in words", (field, typed, words) => {
  const wrong = wrongIn({ [field]: typed });
  expect(Object.keys(wrong)).toEqual([field]);
  expect(wrong[field]).toContain(words);
});

test.each(["12345678", "GB12345", ""])("“%s” is no VAT number", (vatNumber) => {
  expect(wrongIn({ vat: "registered", vatNumber })).toEqual({
    vatNumber: "Enter the VAT number: 9 or 12 digits, like GB 123 4567 89",
  });
});

test("an IBAN of another account than the one above it is noticed", () => {
  expect(wrongIn({ accountNumber: "31926810" })).toEqual({ iban: expect.stringContaining("another account") });
});

test("numbers are shown as people write them", () => {
  expect(sortCodeInWords("601613")).toBe("60-16-13");
  expect(ibanInWords("GB29NWBK60161331926819")).toBe("GB29 NWBK 6016 1331 9268 19");
  expect(vatNumberInWords("GB123456789")).toBe("GB 123 4567 89");
  expect(vatNumberInWords("GB123456789012")).toBe("GB 123 4567 89 012");
});

test("a paper names the charity as far as it is known", () => {
  expect(charityInWords(null)).toBe("Release is a registered charity.");
  expect(charityInWords({ legalName: "Release", charityNumber: "801118" })).toContain("charity, number 801118");
  expect(charityInWords({ legalName: "Release", charityNumber: null })).toBe("Release is a charity.");
});
