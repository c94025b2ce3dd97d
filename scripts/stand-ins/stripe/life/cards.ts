import type { Failure } from "../records.ts";

/** The test card that is always good. */
export const GOOD_CARD = "4242 4242 4242 4242";
export const DECLINED_CARD = "4000 0000 0000 0002";

const DECLINED: Failure = { code: "card_declined", declineCode: "generic_decline", message: "Your card was declined." };

/** Stripe's own test cards, by number, with what each does. */
const CARDS = new Map<string, Failure | null>([
  ["4242424242424242", null],
  ["5555555555554444", null],
  ["4000058260000005", null],
  ["4000000000000002", DECLINED],
  [
    "4000000000009995",
    { code: "card_declined", declineCode: "insufficient_funds", message: "Your card has insufficient funds." },
  ],
  ["4000000000000069", { code: "expired_card", declineCode: null, message: "Your card has expired." }],
]);

const NOT_A_TEST_CARD: Failure = {
  code: "card_declined",
  declineCode: "test_mode_live_card",
  message: "Your card was declined. This page takes test cards only: never type a real one.",
};

/** What paying with this card comes to: null when it is good. */
export function failureOf(cardNumber: string): Failure | null {
  const failure = CARDS.get(cardNumber.replaceAll(/\D/g, ""));
  return failure === undefined ? NOT_A_TEST_CARD : failure;
}
