import Stripe from "stripe";
import { expect, test } from "vitest";
import { isMissing, paymentsProblem } from "#adapters/payments/payments-problem.ts";

const { errors } = Stripe;
const raw = (statusCode: number, code?: string) => ({ message: "no", statusCode, ...(code && { code }) }) as never;

/** The same error as another copy of the library throws it: of a class that is unknown here. */
function ofAnotherCopy(error: Error): Error {
  return Object.assign(new Error(error.message), { ...error });
}

test.each([
  [new errors.StripeInvalidRequestError(raw(400)), "refused"],
  [new errors.StripeInvalidRequestError(raw(404, "resource_missing")), "refused"],
  [new errors.StripeCardError(raw(402)), "refused"],
  [new errors.StripeAPIError(raw(500)), "unknown_outcome"],
  [new errors.StripeConnectionError(raw(0)), "unknown_outcome"],
  [new errors.StripeRateLimitError(raw(429)), "unknown_outcome"],
  [new errors.StripeIdempotencyError(raw(400)), "unknown_outcome"],
] as const)("%s means %s, whichever copy of the library threw it", (error, meaning) => {
  expect(paymentsProblem(error)).toBe(meaning);
  expect(paymentsProblem(ofAnotherCopy(error))).toBe(meaning);
});

test("what Stripe does not have is told by its code; whatever else goes wrong is not Stripe's", () => {
  const missing = new errors.StripeInvalidRequestError(raw(404, "resource_missing"));
  expect([isMissing(missing), isMissing(ofAnotherCopy(missing))]).toEqual([true, true]);
  expect(isMissing(new errors.StripeInvalidRequestError(raw(400)))).toBe(false);
  for (const other of [new TypeError("no"), Object.assign(new Error("no"), { type: "system" }), null, "no"])
    expect([paymentsProblem(other), isMissing(other)]).toEqual([null, false]);
});
