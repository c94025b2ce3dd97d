import { Contact } from "#app/_components/contact.tsx";
import type { SummaryRow } from "#app/_components/summary-list.tsx";
import {
  ibanInWords,
  type SupplierDetails,
  sortCodeInWords,
  vatNumberInWords,
} from "#domain/supplier/supplier-details.ts";

/** Names, numbers, address and VAT; what there is none of is left out. */
export function whoWeAreRows(details: SupplierDetails): SummaryRow[] {
  const { legalName, charityNumber, companyNumber, registeredAddress, vatNumber } = details;
  return [
    { key: "Legal name", value: legalName },
    ...given("Charity number", charityNumber),
    ...given("Company number", companyNumber),
    { key: "Registered address", value: registeredAddress },
    {
      key: "VAT",
      value: vatNumber === null ? "We are not VAT registered" : `VAT number ${vatNumberInWords(vatNumber)}`,
    },
    { key: "What we sell", value: "Printed guides, delivery included, and training" },
  ];
}

/** Terms, bank account, and where remittance advice goes. */
export function bankRows({ bank, remittanceEmail }: SupplierDetails): SummaryRow[] {
  return [
    { key: "Terms", value: "30 days from the invoice. Your purchase order number is on it." },
    { key: "Ways to pay", value: "Bank transfer, or card" },
    ...(bank === null ? [{ key: "Bank account", value: "It is on each invoice" }] : []),
    ...given("Name on the account", bank?.accountName ?? null),
    ...given("Sort code", bank && sortCodeInWords(bank.sortCode)),
    ...given("Account number", bank?.accountNumber ?? null),
    ...given("IBAN", bank?.iban ? ibanInWords(bank.iban) : null),
    ...given("BIC", bank?.bic ?? null),
    ...(remittanceEmail === null ? [] : [{ key: "Remittance advice to", value: <Contact line={remittanceEmail} /> }]),
  ];
}

function given(key: string, value: string | null): SummaryRow[] {
  return value === null ? [] : [{ key, value }];
}
