import type Stripe from "stripe";

/** The `error` of an answer, in Stripe's shape. */
export type ProblemBody = {
  type: Stripe.RawErrorType;
  message: string;
  code?: string;
  param?: string;
  decline_code?: string;
};

/** Thrown where a request cannot be answered as asked. */
export class Problem extends Error {
  readonly status: number;
  readonly body: ProblemBody;

  constructor(status: number, body: ProblemBody) {
    super(body.message);
    this.status = status;
    this.body = body;
  }
}

/** A request that is wrong in itself: 400. */
export function invalid(message: string, about: { code?: string; param?: string } = {}): Problem {
  return new Problem(400, { type: "invalid_request_error", message, ...about });
}

/** An id that nothing here has: 404, as Stripe answers it. `kind` is Stripe's word, such as "payment_intent". */
export function missing(kind: string, id: string, param = "id"): Problem {
  const message = `No such ${kind}: '${id}'`;
  return new Problem(404, { type: "invalid_request_error", code: "resource_missing", message, param });
}

/** An id given in a parameter that nothing here has: 400, unlike one in the address. */
export function missingParam(kind: string, id: string, param: string): Problem {
  return invalid(`No such ${kind}: '${id}'`, { code: "resource_missing", param });
}
