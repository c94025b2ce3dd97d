import { formatPence } from "#domain/money.ts";

/** What a task asks for: a heading, what a person should do about it, and what they press when it is done. */
export type TaskWords = { title: string; whatToDo: string; done?: string };

/** What a task is told of: an amount in words, and why and by when Stripe wants an answer. */
type TaskFacts = { reason: string | null; by: Date | null };

const WORDS: Record<string, (money: string | null, facts: TaskFacts) => TaskWords> = {
  payment_after_close: (money) => ({
    title: `${money ?? "Money"} arrived for an order that was already closed`,
    whatToDo: "Refund it in Stripe, or agree with the customer to place the order again.",
  }),
  payment_differs: (money) => ({
    title: `${money ?? "An amount"} arrived, which is not what the order costs`,
    whatToDo: "Look at the payment in Stripe. Refund it, or agree with the customer what is owed.",
  }),
  refund_failed: (money) => ({
    title: `A refund${money === null ? "" : ` of ${money}`} did not go through`,
    whatToDo: "Look in Stripe why (the balance may be too low), then refund it from there.",
  }),
  refund_after_packing: () => ({
    title: "An order was refunded after its parcel was packed",
    whatToDo: "Decide whether the parcel still goes. If not, unpack it and hold it.",
  }),
  refund_by_bank: (money) => ({
    title: `Send ${money ?? "money"} back by bank transfer`,
    whatToDo:
      "It came to our own account, so Stripe cannot send it back. Ask whoever paid for their account, and send it.",
    done: "Money sent",
  }),
  invoice_not_issued: (money) => ({
    title: `An invoice${money === null ? "" : ` of ${money}`} could not be made`,
    whatToDo: "Stripe did not take it. Look at the email address and the number on the order, and in Stripe’s log why.",
  }),
  billing_email_refused: () => ({
    title: "Stripe did not take the new email address for invoices",
    whatToDo:
      "Our emails about the invoice go there all the same. Look at the address on the order, and change the customer in Stripe.",
  }),
  invoice_differs: (money) => ({
    title: `Stripe’s invoice is ${money ?? "another amount"}, which is not what the order costs`,
    whatToDo: "Compare the two. Change the purchase order number to make the invoice anew, or write a credit note.",
  }),
  invoice_ended_at_stripe: (money) => ({
    title: `An invoice${money === null ? "" : ` of ${money}`} was ended in Stripe`,
    whatToDo:
      "Find out who did so and why. Cancel the order, or, where it is not paid yet, agree with the customer how it is paid.",
  }),
  invoice_paid_elsewhere: (money) => ({
    title: `An invoice is marked as paid in Stripe, but ${money ?? "its money"} is not known here`,
    whatToDo: "If it came to our own account, record the bank transfer. If not, ask who marked it.",
  }),
  part_paid_elsewhere: (money) => ({
    title: `${money ?? "A part"} of an invoice is marked as paid in Stripe, but is not known here`,
    whatToDo:
      "If it came to our own account, record the bank transfer: Stripe will not count it twice. If not, ask who marked it.",
  }),
  part_not_counted: (money) => ({
    title: `Stripe still asks for ${money ?? "money"} that came by bank transfer`,
    whatToDo:
      "It did not take the part off its page of the invoice. Look in Stripe’s log why, and ask the customer to pay the rest by bank transfer.",
  }),
  invoice_overpaid: (money) => ({
    title: `${money ?? "Money"} too much was paid for an invoice`,
    whatToDo:
      "Ask whoever paid. Refund it, or agree what else it pays for. If Stripe shows it as the customer’s credit balance, take it off there.",
  }),
  credit_note_refused: (money) => ({
    title: `A credit note${money === null ? "" : ` of ${money}`} could not be made`,
    whatToDo: "Look in Stripe why. The invoice still asks for the full amount: write the credit note there.",
  }),
  transfer_unapplied: (money) => ({
    title: `${money ?? "A bank transfer"} arrived that fits no invoice`,
    whatToDo:
      "It waits at Stripe until the rest comes. If it is too little, ask for the rest. If it is too much, send it back.",
  }),
  dispute_opened: (money, { reason, by }) => ({
    title: `A customer’s bank takes ${money ?? "a payment"} back${reason === null ? "" : `: “${reason}”`}`,
    whatToDo: `Answer the dispute in Stripe${by === null ? "" : ` by ${DAY.format(by)}`}: show the order, its tracking number and what was written to the customer. Without an answer the money is lost.`,
    done: "Answered",
  }),
  dispute_lost: (money) => ({
    title: `${money ?? "A payment"} was lost in a dispute`,
    whatToDo:
      "The bank gave it back to the customer. Decide if you still send what is not sent, and tell the customer.",
  }),
  booking_unpaid: () => ({
    title: "A booked training was not paid in time, or its money went back",
    whatToDo: "Ask whoever booked. Take the payment another way, or cancel the booking: its day is still kept.",
  }),
  seats_paid_late: (money) => ({
    title: `${money ?? "Money"} arrived for seats whose time had run out`,
    whatToDo: "Give the seats if there are some left, or give the money back. The order leads to both.",
  }),
  email_parked: () => ({
    title: "An email could not be sent",
    whatToDo: "See the outbox for the reason, and tell the customer another way if it matters.",
  }),
};

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "Europe/London" });

/** The words for a task of staff. `details` may hold `pence`, a `reason`, and a time `by`. A kind without words is shown by its name. */
export function taskWords(kind: string, details: unknown): TaskWords {
  const { pence, reason, by } = (details ?? {}) as { pence?: unknown; reason?: unknown; by?: unknown };
  const money = typeof pence === "number" ? formatPence(pence) : null;
  const facts = {
    reason: typeof reason === "string" ? reason.replaceAll("_", " ") : null,
    by: typeof by === "string" ? new Date(by) : null,
  };
  return WORDS[kind]?.(money, facts) ?? { title: kind.replaceAll("_", " "), whatToDo: "Look into it." };
}
