/** The fields of the supplier details in the order of the page. */
export const FIELD_ORDER = [
  ...["legalName", "charityNumber", "companyNumber", "registeredAddress", "vat", "vatNumber"],
  ...["bankAccountName", "sortCode", "accountNumber", "iban", "bic", "remittanceEmail", "whoToAsk"],
];
