import {
  allCameBack,
  onItsWay,
  type PublicParcel,
  type PublicStep,
  parcelsInHand,
  type TooLate,
  whyAddressStays,
  whyTooLate,
} from "#domain/fulfilment/public-parcels.ts";
import { type InvoiceMoney, owedOf } from "#domain/invoicing/standing.ts";
import { formatPence } from "#domain/money.ts";
import { MONEY_BACK_TAKES } from "#domain/money-back.ts";
import { type Promises, USUAL_PROMISES } from "#domain/promises.ts";
import type { OrderStatus } from "./order-life.ts";
import { ORDER_STAGES, publicOrderSteps } from "./public-steps.ts";

/** What the words for the customer are made from. Money is in pence. */
export type OrderFacts = {
  status: OrderStatus;
  payBy: "card" | "invoice";
  totalPence: number;
  paidPence: number;
  paidAt: Date | null;
  /** On its way back, and arrived back. */
  refundingPence: number;
  refundedPence: number;
  /** When the last of it arrived back. */
  refundedAt: Date | null;
  /** The customer comes from the payment page this moment, and the money is not known yet. */
  isBackFromPaying: boolean;
  /** The customer finished at the payment page; the bank has yet to send the money. */
  isLeftToBank: boolean;
  /** A colleague approved it; one by invoice may also have gone by itself. */
  isApprovedByPerson: boolean;
  /** Once it was issued. */
  invoice: (InvoiceMoney & { dueAt: Date }) | null;
  placedAt: Date;
  acceptedAt: Date | null;
  closedAt: Date | null;
  parcels: readonly PublicParcel[];
};

export type PublicOrderStatus = {
  title: string;
  lead: string;
  steps: PublicStep[];
  /** Why the order cannot be cancelled any more; null until the parcel is packed. */
  tooLate: TooLate | null;
  /** Why the address cannot be corrected any more; null while a parcel is still to be packed. */
  addressStays: TooLate | null;
  /** It can be paid by card now. */
  canPay: boolean;
  /** A moment's patience: the page should look again by itself. */
  isConfirming: boolean;
};

/** What an order's own page says of it, and of how long things take. */
export function publicOrderStatus(facts: OrderFacts, promises: Promises = USUAL_PROMISES): PublicOrderStatus {
  const isUnpaid = facts.status === "awaiting_payment" && facts.paidPence === 0;
  const isConfirming = isUnpaid && facts.isBackFromPaying && !facts.isLeftToBank;
  return {
    ...headline(facts, isConfirming),
    steps: publicOrderSteps(facts, promises),
    tooLate: whyTooLate(ORDER_STAGES[facts.status], facts.parcels),
    addressStays: whyAddressStays(ORDER_STAGES[facts.status], facts.parcels),
    canPay: isUnpaid && !isConfirming && !facts.isLeftToBank,
    isConfirming,
  };
}

function whatIsLeftToDo({ payBy, paidPence, totalPence, invoice }: OrderFacts): string {
  const isToCome = payBy === "invoice" && invoice === null && paidPence < totalPence;
  if (isToCome) return "The invoice comes by email, and is due 30 days after its date.";
  if (invoice !== null && owedOf(invoice) > 0) return "Your invoice is here, to see and to pay.";
  return "You do not need to do anything.";
}

type Headline = Pick<PublicOrderStatus, "title" | "lead">;

function headline(facts: OrderFacts, isConfirming: boolean): Headline {
  switch (facts.status) {
    case "awaiting_payment":
      return unpaid(facts, isConfirming);
    case "awaiting_approval":
      return {
        title: "We have your order",
        lead: "A person will look at it before it is sent. You do not need to do anything.",
      };
    case "accepted": {
      const { title, lead } = parcelsInHand(facts.parcels);
      return { title, lead: lead ?? whatIsLeftToDo(facts) };
    }
    case "fulfilled":
      return allCameBack(facts.parcels)
        ? { title: "Your parcel came back to us", lead: "It could not be delivered. We will write to you about it." }
        : { title: onItsWay(facts.parcels), lead: whatIsLeftToDo(facts) };
    case "cancelled":
      return { title: "This order is cancelled", lead: whereTheMoneyIs(facts) };
    case "expired":
      return { title: "This order has closed", lead: `It was not paid in time. ${whereTheMoneyIs(facts)}` };
  }
}

function unpaid(facts: OrderFacts, isConfirming: boolean): Headline {
  if (facts.paidPence > 0)
    return {
      title: "We are looking at your payment",
      lead: "It is not the amount we asked for. A person will look at it and write to you.",
    };
  if (facts.isLeftToBank)
    return {
      title: "We are waiting for your bank",
      lead: "Some banks take a few days. We will email you when the money is here. You do not need to do anything.",
    };
  if (isConfirming) return { title: "We are confirming your payment", lead: "We are asking Stripe if it has arrived." };
  return { title: "Your order is not paid yet", lead: "We will send your parcel when it is paid for." };
}

/** Said of an order that was cancelled while a bank had the payment in hand. */
export const IF_MONEY_COMES = "You owe nothing. If your bank still sends the money, we will send it back to you.";

/** For orders that are over: what was taken, and where it is now. */
function whereTheMoneyIs({ status, isLeftToBank, paidPence, refundingPence, refundedPence }: OrderFacts): string {
  if (paidPence === 0) return isLeftToBank ? IF_MONEY_COMES : "Nothing was taken, and you owe nothing.";
  const back = formatPence(paidPence);
  if (paidPence > refundingPence + refundedPence)
    return status === "cancelled"
      ? `${back} of yours is here. A person will look at it and send back what is yours.`
      : "A payment of yours is here. A person will look at it and write to you.";
  if (refundingPence > 0) return `We are paying ${back} back to you. ${MONEY_BACK_TAKES}`;
  return `We paid ${back} back to you. ${MONEY_BACK_TAKES}`;
}
