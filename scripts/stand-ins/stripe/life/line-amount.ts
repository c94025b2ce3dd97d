/** What `quantity` of a decimal unit amount comes to, in whole pence: halves go away from nought. */
export function lineAmount(quantity: number, unitAmount: string): number {
  const [whole = "0", fraction = ""] = unitAmount.replace("-", "").split(".");
  const scaled = BigInt(whole + fraction.padEnd(12, "0")) * BigInt(quantity);
  const pence = Number((scaled * 2n + SCALE) / (SCALE * 2n));
  return unitAmount.startsWith("-") ? -pence : pence;
}

const SCALE = 10n ** 12n;
