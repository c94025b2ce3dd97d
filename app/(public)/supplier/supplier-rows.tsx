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

/** Terms, which account an invoice is paid to, and where remittance advice goes. */
export function payingRows({ remittanceEmail }: SupplierDetails): SummaryRow[] {
  return [
    { key: "Terms", value: "30 days from the invoice. Your purchase order number is on it." },
    { key: "Ways to pay", value: "Bank transfer, or card" },
    {
      key: "Bank account",
      value:
        "The one on the invoice. Stripe takes payments for us, and keeps that account for your organisation alone.",
    },
    ...(remittanceEmail === null ? [] : [{ key: "Remittance advice to", value: <Contact line={remittanceEmail} /> }]),
  ];
}

/** The charity's own bank account. */
export function ownAccountRows(bank: NonNullable<SupplierDetails["bank"]>): SummaryRow[] {
  return [
    { key: "Name on the account", value: bank.accountName },
    { key: "Sort code", value: sortCodeInWords(bank.sortCode) },
    { key: "Account number", value: bank.accountNumber },
    ...given("IBAN", bank.iban ? ibanInWords(bank.iban) : null),
    ...given("BIC", bank.bic),
  ];
}

function given(key: string, value: string | null): SummaryRow[] {
  return value === null ? [] : [{ key, value }];
}
