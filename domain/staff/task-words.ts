import { formatPence } from "#domain/money.ts";

/** What a task asks for: a heading, what a person should do about it, and what they press when it is done. */
export type TaskWords = { title: string; whatToDo: string; done?: string };

const WORDS: Record<string, (money: string | null) => TaskWords> = {
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
  invoice_to_send: (money) => ({
    title: `Send the invoice${money === null ? "" : ` for ${money}`}`,
    whatToDo: "Write it in your accounts, to be paid within 30 days, and send it. Then press “Invoice sent”.",
    done: "Invoice sent",
  }),
  invoice_to_cancel: (money) => ({
    title: `Cancel the invoice${money === null ? "" : ` for ${money}`}`,
    whatToDo: "The order was cancelled after its invoice was sent. Cancel it in your accounts, and tell the customer.",
  }),
  invoice_to_correct: (money) => ({
    title: `Correct the invoice${money === null ? "" : `: it is now ${money}`}`,
    whatToDo: "Part of the order was cancelled after its invoice was sent. Send a credit note or a corrected invoice.",
  }),
  email_parked: () => ({
    title: "An email could not be sent",
    whatToDo: "See the outbox for the reason, and tell the customer another way if it matters.",
  }),
};

/** The words for a task of staff. `details` may hold `pence`. A kind without words is shown by its name. */
export function taskWords(kind: string, details: unknown): TaskWords {
  const pence = (details as { pence?: unknown } | null)?.pence;
  const money = typeof pence === "number" ? formatPence(pence) : null;
  return WORDS[kind]?.(money) ?? { title: kind.replaceAll("_", " "), whatToDo: "Look into it." };
}
