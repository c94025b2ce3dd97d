import { because, counted, type Words } from "./phrases.ts";

/** What happened to an order, its invoice and its money, in words. */
export const ORDER_WORDS: Record<string, Words> = {
  order_placed: (who) => `${who} placed the order.`,
  order_taken: (who, { text }) => `${who} took the order${text("cameBy") === null ? "" : ` by ${text("cameBy")}`}.`,
  payment_link_sent: (who) => `${who} sent the link for paying again.`,
  payment_received: (_who, { money }) => `${money("pence") ?? "A payment"} was received.`,
  order_accepted: (who, { text }) =>
    bookedWords(who, text("booked")) ?? `${acceptedWords(who, text("quote"))}. ${parcelWords(text("consignment"))}`,
  order_cancelled: (who, { money, text }) => {
    const back = money("refundPence");
    const start =
      who === "Payments" ? "The order was cancelled, because all its money went back" : `${who} cancelled the order`;
    return `${start}${because(text("reason"))}${back ? ` ${back} is being refunded.` : ""}`;
  },
  order_part_cancelled: (who, { count, money }) => {
    const back = money("refundPence");
    return `${who} cancelled ${counted(count("copies"))} of the order.${back ? ` ${back} is being refunded.` : ""}`;
  },
  order_expired: () => "The order expired, because it was not paid in time.",
  invoice_issued: (_who, { text }) => `The invoice${numberWords(text("number"))} was issued.`,
  invoice_paid: (_who, { text }) => `The invoice${numberWords(text("number"))} is paid.`,
  invoice_cleared: (_who, { text }) => `The invoice${numberWords(text("number"))} is credited in full.`,
  invoice_voided: (_who, { text }) => `The invoice${numberWords(text("number"))} is void.`,
  invoice_written_off: (_who, { text }) => `The invoice${numberWords(text("number"))} was written off.`,
  invoice_credited: (who, { money, text }) =>
    `${who} credited ${money("pence") ?? "an amount"} of the invoice${because(text("reason"))}`,
  bank_transfer_recorded: (who, { money }) =>
    `${who} recorded a bank transfer: ${money("pence") ?? "money"} of it is for this order.`,
  purchase_order_changed: (who, { text }) =>
    `${who} changed the purchase order number. The invoice${numberWords(text("number"))} is made anew.`,
  purchase_order_corrected: (who) => `${who} corrected the purchase order number.`,
  billing_email_changed: (who, { text }) => {
    const sent = text("number") === null ? "" : ` The invoice ${text("number")} was sent there.`;
    return `${who} changed the email address for the invoice.${sent}`;
  },
  order_reopened: () => "The order is open again: a parcel of it is still to go.",
  order_fulfilled: () => "Everything was sent: the order is finished.",
  refund_asked: (who, { money, text }) => `${who} gave ${money("pence") ?? "money"} back${because(text("reason"))}`,
  dispute_opened: (_who, { money }) => `The customer’s bank disputes ${money("pence") ?? "a payment"}.`,
  dispute_won: (_who, { money }) => `The dispute of ${money("pence") ?? "a payment"} was won.`,
  dispute_lost: (_who, { money }) => `The dispute of ${money("pence") ?? "a payment"} was lost.`,
  refund_pending: (_who, { money }) => `A refund of ${money("pence") ?? "money"} is on its way.`,
  refund_succeeded: (_who, { money }) => `${money("pence") ?? "The money"} was refunded.`,
  refund_failed: (_who, { money }) => `A refund of ${money("pence") ?? "money"} failed.`,
};

/** Of what was booked no parcel goes yet: nothing more is to say. */
function bookedWords(who: string, booked: string | null): string | null {
  if (booked === null) return null;
  if (who === "Payments") return "It is paid, and what was booked stands.";
  return `Approved at once: ${booked === "seats" ? "places at a training were booked" : "the proposal of a training was accepted"}.`;
}

function acceptedWords(who: string, quote: string | null): string {
  if (quote !== null) return `Approved at once: it is what the quote ${quote} offered`;
  if (who === "Payments") return "The order was accepted, because it is paid";
  return who === "The store" ? "Approved at once: the organisation is known" : `${who} approved the order`;
}

function numberWords(number: string | null): string {
  return number === null ? "" : ` ${number}`;
}

function parcelWords(state: string | null): string {
  return state === "awaiting_stock" ? "Its parcel waits for stock." : "Its parcel joined the queue.";
}
