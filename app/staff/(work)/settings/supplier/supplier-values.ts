import {
  ibanInWords,
  type SupplierDetails,
  sortCodeInWords,
  vatNumberInWords,
} from "#domain/supplier/supplier-details.ts";

/** Supplier details as they stand in the fields of their form. */
export function supplierValues(details: SupplierDetails | null): Record<string, string> {
  if (details === null) return {};
  const { bank, vatNumber } = details;
  return {
    legalName: details.legalName,
    charityNumber: details.charityNumber ?? "",
    companyNumber: details.companyNumber ?? "",
    registeredAddress: details.registeredAddress,
    vat: vatNumber === null ? "not_registered" : "registered",
    vatNumber: vatNumber === null ? "" : vatNumberInWords(vatNumber),
    bankAccountName: bank?.accountName ?? "",
    sortCode: sortCodeInWords(bank?.sortCode ?? ""),
    accountNumber: bank?.accountNumber ?? "",
    iban: ibanInWords(bank?.iban ?? ""),
    bic: bank?.bic ?? "",
    remittanceEmail: details.remittanceEmail ?? "",
    whoToAsk: details.whoToAsk ?? "",
  };
}
