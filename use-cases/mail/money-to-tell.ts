import { database } from "#adapters/database/client.ts";
import { londonDateInWords } from "#domain/london-clock.ts";
import { hasReceipt } from "#domain/ordering/receipt.ts";
import { cancellingRule, freeUntilInWords, ifMovedDoesNotSuit } from "#domain/training/cancelling-words.ts";
import {
  type MoneyInEmail,
  type MoneyOfTraining,
  moneyOfBooked,
  moneyOfCancelled,
  moneyOfOffered,
} from "#domain/training/money-in-email.ts";
import { type OrderForCustomer, orderByToken } from "#use-cases/ordering/queries.ts";
import { trainingPolicy } from "#use-cases/settings/training-policy.ts";
import { linkTo } from "./compose.ts";

/** `receiptUrl`: where the receipt is fetched; null where there is none. */
export type MoneyTold = MoneyInEmail & { receiptUrl: string | null };

/** Places, or a training, and their order, which has the same token. */
export type Booked = { token: string; orderId: string | null };

/** Places that are not paid yet, at the price of their date: in pence for each. */
export type Offered = {
  seats: number;
  purchaseOrderNumber: string | null;
  trainingSession: { startsAt: Date; seatPricePence: number | null };
};

/** What the email that places are booked, or that they or a training are cancelled, says of their money; null of free places that are booked, and of other news. */
export async function moneyToTell({ token, orderId }: Booked, news: string): Promise<MoneyTold | null> {
  if (news !== "confirmed" && news !== "cancelled") return null;
  const order = orderId === null ? null : await orderByToken(token);
  const money = order && orderId && (await moneyOf(order, orderId));
  if (news === "cancelled") return { ...moneyOfCancelled(money || null), receiptUrl: null };
  if (!order || !money) return null;
  const receiptUrl = hasReceipt(order) ? linkTo(`/orders/${token}/receipt.pdf`) : null;
  return { ...moneyOfBooked(money), sentence: cancellingRule(await trainingPolicy()), receiptUrl };
}

/**
 * The same of a training by arrangement. What cancelling costs is among the terms that were agreed; where the invoice goes is
 * said, since that may be to somebody else.
 */
export async function moneyOfBookingToTell(booked: Booked, news: string): Promise<MoneyInEmail | null> {
  const money = await moneyToTell(booked, news);
  if (money === null || news === "cancelled") return money;
  const invoiceTo = (await orderByToken(booked.token))?.invoiceTo ?? null;
  const sentence = invoiceTo === null ? null : `The invoice comes in an email of its own, to ${invoiceTo}.`;
  return { facts: money.facts, sentence };
}

/** What the email that places are offered says of their money, before they are taken; null of free places. */
export async function priceToTell(offered: Offered): Promise<MoneyTold | null> {
  const { seats, purchaseOrderNumber, trainingSession: day } = offered;
  const cancelling = freeUntilInWords(await trainingPolicy(), day.startsAt, new Date());
  const money = moneyOfOffered(seats * (day.seatPricePence ?? 0), purchaseOrderNumber, cancelling);
  return money && { ...money, receiptUrl: null };
}

/** What the email that we moved a date says of cancelling. `isOwed`: it is theirs, and was paid or is to be by invoice. */
export async function cancellingToTell(startsAt: Date, isOwed: boolean): Promise<MoneyTold> {
  const sentence = ifMovedDoesNotSuit(isOwed, await trainingPolicy(), startsAt, new Date());
  return { facts: {}, sentence, receiptUrl: null };
}

/** Read from the rows of the invoice, since it may not be issued yet. */
async function moneyOf(order: OrderForCustomer, orderId: string): Promise<MoneyOfTraining> {
  const { payBy, status, totalPence, paidPence, refundingPence, refundedPence, isLeftToBank, invoice } = order;
  const notes = await database().creditNote.findMany({
    where: { invoice: { orderId, voidAskedAt: null }, status: { not: "refused" } },
    select: { totalPence: true },
  });
  return {
    ...{ payBy, status, totalPence, paidPence, isLeftToBank },
    backPence: refundingPence + refundedPence,
    creditedPence: notes.reduce((sum, note) => sum + note.totalPence, 0),
    dueOn: invoice && londonDateInWords(invoice.dueAt),
  };
}
