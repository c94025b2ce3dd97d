/** How long money takes that goes back, wherever that is told: Stripe says 5 to 10 working days, whatever the bank. */
export const MONEY_BACK_TAKES = "Banks usually take 5 to 10 working days to show it.";

/** Where money goes back to. An invoice may have been paid by bank transfer. */
export function whereMoneyGoes(payBy: "card" | "invoice"): string {
  return payBy === "card" ? "to your card" : "to where it came from";
}
