import { londonMomentInWords } from "#domain/london-span.ts";
import { formatPence } from "#domain/money.ts";
import { MONEY_BACK_TAKES } from "#domain/money-back.ts";
import type { CostOfCancelling, PriceOfBooking } from "./cancelling.ts";
import { shareKept, type TrainingPolicy } from "./training-policy.ts";

type OrderToCancel = { status: string; payBy: "card" | "invoice" } | null;

/** What cancelling a booking now means, sentence by sentence, said before it is done. */
export function cancellingInWords(
  { share, backPence }: CostOfCancelling,
  price: PriceOfBooking,
  order: OrderToCancel,
  policy: TrainingPolicy,
): string[] {
  const guides = price.areGuidesSent
    ? ["The guides are packed or sent already: they are yours, and stay to be paid."]
    : [];
  if (order === null) return ["It costs you nothing."];
  if (order.status === "awaiting_payment" || order.status === "expired") return ["You have not paid. You owe nothing."];
  const total = price.trainingPence + price.guidesPence;
  return [cancellingRule(policy), shareWords(share), ...guides, backWords(backPence, total, order.payBy)];
}

/** What cancelling costs at any time, to the end: nothing, half, and the whole price. */
export function cancellingRule({ freeUntilDays, halfUntilDays }: TrainingPolicy): string {
  if (freeUntilDays === 0) return "Cancelling is free until it begins.";
  const free = `Cancelling is free until ${daysBefore(freeUntilDays)}.`;
  if (halfUntilDays >= freeUntilDays) return `${free} After that it costs the whole price.`;
  if (halfUntilDays === 0) return `${free} After that it costs half.`;
  const last = halfUntilDays === 1 ? "day" : `${halfUntilDays} days`;
  return `${free} After that it costs half, and in the last ${last} the whole price.`;
}

/** The same, with what it would cost now where that is not nothing any more: said before anybody books. */
export function cancellingRuleNow(policy: TrainingPolicy, startsAt: Date, now: Date): string {
  const share = shareKept(policy, startsAt, now);
  if (share === 0) return cancellingRule(policy);
  return `${cancellingRule(policy)} This date is so near that it costs ${share === 50 ? "half" : "the whole price"} now.`;
}

/** Until when exactly places can be given up for nothing, or what that costs now: said beside the button that books them. */
export function freeUntilInWords(policy: TrainingPolicy, startsAt: Date, now: Date): string {
  const share = shareKept(policy, startsAt, now);
  if (share === 0) {
    const until = new Date(startsAt.getTime() - policy.freeUntilDays * 86_400_000);
    return `You can cancel for nothing until ${londonMomentInWords(until)}.`;
  }
  return `The date is so near that cancelling costs ${share === 50 ? "half" : "all"} of the price.`;
}

/**
 * What whoever has places can do when we moved their date. `isOwed`: they paid, or have an invoice. On their page cancelling
 * goes by the policy, and a colleague may choose to keep less.
 */
export function ifMovedDoesNotSuit(isOwed: boolean, policy: TrainingPolicy, startsAt: Date, now: Date): string {
  const share = isOwed ? shareKept(policy, startsAt, now) : 0;
  if (share === 0) return "If that does not suit you, you can cancel on your page. It costs nothing.";
  const part = share === 50 ? "half" : "all";
  return `If that does not suit you, ask us before you cancel: on your page it would cost ${part} of the price, because the date is near.`;
}

function shareWords(share: 0 | 50 | 100): string {
  if (share === 0) return "It is early enough: cancelling costs nothing.";
  return share === 50 ? "Now it costs half of the price." : "Now it is too late to take the price back.";
}

function backWords(backPence: number, total: number, payBy: "card" | "invoice"): string {
  if (backPence === 0) return payBy === "card" ? "Nothing is paid back." : "The invoice stays as it is.";
  if (payBy === "card") return `We will pay ${formatPence(backPence)} back to your card. ${MONEY_BACK_TAKES}`;
  if (backPence === total) return "You will owe nothing on the invoice. If it is already paid, we will pay it back.";
  return `${formatPence(backPence)} will come off the invoice. If it is already paid, we will pay that back.`;
}

function daysBefore(days: number): string {
  return days === 1 ? "1 day before" : `${days} days before`;
}
