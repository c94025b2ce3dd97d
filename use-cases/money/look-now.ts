import { describeError, log } from "#adapters/log/log.ts";
import { paymentsProblem } from "#adapters/payments/payments-problem.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { type LastLook, readStripeLedger } from "./read-stripe-ledger.ts";

/** Reads Stripe's ledger at once, for a colleague who waits. Refuses `not_allowed`, and `no_answer` when Stripe cannot be asked. */
export async function lookNow(by: StaffMember, now: Date): Promise<Result<LastLook, "not_allowed" | "no_answer">> {
  if (!may(by, "manage_business")) return refuse("not_allowed");
  try {
    return succeed(await readStripeLedger(now));
  } catch (error) {
    if (paymentsProblem(error) === null) throw error;
    log.warn({ part: "payments", ...describeError(error) });
    return refuse("no_answer");
  }
}
