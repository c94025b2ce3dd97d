import { formatPence } from "#domain/money.ts";
import { costOfCancelling, type PriceOfBooking } from "./cancelling.ts";
import type { TrainingPolicy } from "./training-policy.ts";

const SHARES = [0, 50, 100] as const;
const WORDS = { 0: "Nothing", 50: "Half of it", 100: "All of it" };

/** The shares of a price that staff may keep, with what each gives back, and which of them the policy says. */
export function sharesToChoose(price: PriceOfBooking, policy: TrainingPolicy, startsAt: Date, now: Date) {
  const byPolicy = costOfCancelling(price, policy, startsAt, now).share;
  return SHARES.map((share) => {
    const { backPence } = costOfCancelling(price, policy, startsAt, now, share);
    const hint = `${formatPence(backPence)} comes off the price.${share === byPolicy ? " This is what the policy says." : ""}`;
    return { value: String(share), label: WORDS[share], hint };
  });
}
