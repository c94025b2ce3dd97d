import { randomBytes } from "node:crypto";
import type { Result } from "#domain/result.ts";

/** The value of a result that a test cannot go on without. */
export function granted<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(`it was refused: ${result.refusal}`);
  return result.value;
}

/** The refusal of a result that must be one. */
export function refusalOf(result: Result<unknown, string>): string {
  if (result.ok) throw new Error("it was not refused");
  return result.refusal;
}

/** A form key, as a page would mint it. */
export function aFormKey(): string {
  return randomBytes(16).toString("base64url");
}
