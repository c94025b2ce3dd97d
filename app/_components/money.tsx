const POUNDS = new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP" });
const WHOLE_POUNDS = new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP", maximumFractionDigits: 0 });

/** An amount of pence in words for people: `£1,234.50`; with `short`, whole pounds lose their `.00`. */
export function moneyText(pence: number, short = false): string {
  return (short && pence % 100 === 0 ? WHOLE_POUNDS : POUNDS).format(pence / 100);
}

export function Money({ pence, short }: { pence: number; short?: boolean }) {
  return <span className="money">{moneyText(pence, short)}</span>;
}
