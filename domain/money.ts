const POUNDS = new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP" });

/** Whole pence as a person reads them, always with the pence: 123450 is "£1,234.50", -500 is "-£5.00". */
export function formatPence(pence: number): string {
  return POUNDS.format(pence / 100);
}
