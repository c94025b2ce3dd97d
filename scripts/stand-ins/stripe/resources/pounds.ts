const POUNDS = new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP" });

/** Pence as a person reads them: £1,200.00. */
export function pounds(pence: number): string {
  return POUNDS.format(pence / 100);
}
