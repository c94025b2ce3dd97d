import { type InvoiceMoney, owedOf } from "#domain/invoicing/standing.ts";
import { formatPence } from "#domain/money.ts";
import { MONEY_BACK_TAKES, whereMoneyGoes } from "#domain/money-back.ts";
import { placeWords } from "./place-words.ts";
import type { SeatBookingStatus } from "./seat-booking-life.ts";

export type SeatsForCustomer = {
  seats: number;
  status: SeatBookingStatus;
  sessionStatus: string;
  startsAt: Date;
  endsAt: Date;
  keptUntil: Date | null;
  /** Null of seats that cost nothing. In pence. */
  order: {
    isLeftToBank: boolean;
    paidPence: number;
    refundingPence: number;
    refundedPence: number;
    invoice: InvoiceMoney | null;
  } | null;
  isBackFromPaying: boolean;
};

export type PublicSeats = {
  title: string;
  lead: string;
  can: "pay" | "take_up" | null;
  canLetGo: boolean;
  /** Who comes can be written down, and the seats moved to another date. */
  canChange: boolean;
  /** A moment's patience: the page should look again by itself. */
  isConfirming: boolean;
};

const NOTHING = { can: null, canLetGo: false, canChange: false, isConfirming: false } as const;

/** How seats stand, in words for whoever booked them, and what they can do now. */
export function publicSeatStatus(seats: SeatsForCustomer, now: Date): PublicSeats {
  const { status } = seats;
  const { places, are, them, these, thereAre, placesBecome } = placeWords(seats.seats);
  if (seats.sessionStatus === "cancelled")
    return {
      title: "This date is cancelled",
      lead: withMoney("We are sorry that it will not take place.", seats),
      ...NOTHING,
    };
  if (status === "confirmed") return booked(seats, now);
  if (status === "cancelled")
    return { title: `Your ${places} ${are} cancelled`, lead: withWhatIsOwed(seats), ...NOTHING };
  if (status === "held" && (seats.order?.isLeftToBank || seats.isBackFromPaying)) return paying(seats);
  const open = { ...NOTHING, canLetGo: true };
  const isKept = seats.keptUntil !== null && seats.keptUntil > now;
  if (status === "held" && isKept)
    return { title: `Pay to book your ${places}`, lead: `We are holding ${them} for you.`, ...open, can: "pay" };
  if (status === "offered" && isKept)
    return { title: `${thereAre} for you`, lead: `Take ${them} up in time.`, ...open, can: "take_up" };
  if (status === "waiting" && seats.startsAt > now)
    return {
      ...{ title: "You are on the waiting list", ...open },
      lead: `We will write to you if ${placesBecome} free. You owe nothing.`,
    };
  return { title: `The time for ${these} is over`, lead: tooLate(seats), ...NOTHING };
}

function booked({ startsAt, endsAt }: SeatsForCustomer, now: Date): PublicSeats {
  if (endsAt <= now) return { title: "Thank you for coming", lead: "We hope that it was useful.", ...NOTHING };
  const isAhead = startsAt > now;
  const lead = isAhead ? "We will remind you before the day." : "It has begun.";
  return { title: "You are booked", lead, ...NOTHING, canLetGo: isAhead, canChange: isAhead };
}

function paying({ order, seats }: SeatsForCustomer): PublicSeats {
  if (order?.isLeftToBank)
    return {
      title: "Your payment is with your bank",
      lead: `We keep the ${placeWords(seats).places} for you, and email you when the payment is here.`,
      ...NOTHING,
    };
  const lead = "This takes a moment. Nothing is lost.";
  return { title: "We are confirming your payment", lead, ...NOTHING, isConfirming: true };
}

/** Money that came after the time ran out waits for a person. */
function tooLate(seats: SeatsForCustomer): string {
  const { paidPence = 0, refundingPence = 0, refundedPence = 0 } = seats.order ?? {};
  if (paidPence > 0 && refundingPence + refundedPence === 0)
    return `Your payment came after that. A person looks at it: you get the ${placeWords(seats.seats).places} if there is room, or your money back.`;
  return withMoney(`Others may have ${placeWords(seats.seats).them} now.`, seats);
}

/** Of an invoice, what the policy on cancelling leaves to be paid. */
function withWhatIsOwed(seats: SeatsForCustomer): string {
  const lead = withMoney(`Others may have ${placeWords(seats.seats).them} now.`, seats);
  const owed = seats.order?.invoice ? owedOf(seats.order.invoice) : 0;
  return owed > 0 ? `${lead} It was too late to cancel for nothing: ${formatPence(owed)} is still to be paid.` : lead;
}

/** What goes or went back besides, where anything does. */
function withMoney(lead: string, { order }: SeatsForCustomer): string {
  const { refundingPence = 0, refundedPence = 0, invoice = null } = order ?? {};
  const where = whereMoneyGoes(invoice === null ? "card" : "invoice");
  if (refundingPence > 0) return `${lead} ${formatPence(refundingPence)} is going back ${where}. ${MONEY_BACK_TAKES}`;
  return refundedPence > 0 ? `${lead} We paid ${formatPence(refundedPence)} back ${where}.` : lead;
}
