import type { ErrorResponse } from "resend";

/** Thrown where a request cannot be answered as asked; answered in Resend's shape. */
export class Problem extends Error {
  readonly status: number;
  readonly body: ErrorResponse;

  constructor(statusCode: number, name: ErrorResponse["name"], message: string) {
    super(message);
    this.status = statusCode;
    this.body = { statusCode, name, message };
  }
}

export function missingField(field: string): Problem {
  return new Problem(422, "missing_required_field", `Missing \`${field}\` field.`);
}

export function invalid(message: string): Problem {
  return new Problem(422, "validation_error", message);
}
