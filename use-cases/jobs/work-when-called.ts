import { isSignedCall } from "#adapters/crypto/signed-call.ts";
import { env } from "#adapters/env/env.ts";
import { type Drained, drainJobs } from "#adapters/jobs/drain.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { JOB_HANDLERS, ROW_QUEUES } from "./handlers.ts";

/** Shorter than what hosts without lasting processes give a request. */
const SECONDS = 25;

/**
 * Works what is due, for up to 25 seconds and what was begun in them, when somebody calls who knows JOBS_SECRET: so the shop
 * needs no process that stays. A call heard twice only works what is due by then. Refuses `no_such_door` where no secret is
 * set, and `not_signed`.
 */
export async function workWhenCalled(
  signature: string | null,
  now: Date,
): Promise<Result<Drained, "no_such_door" | "not_signed">> {
  const { JOBS_SECRET } = env();
  if (JOBS_SECRET === undefined) return refuse("no_such_door");
  if (!isSignedCall(signature, JOBS_SECRET, now)) return refuse("not_signed");
  return succeed(await drainJobs(JOB_HANDLERS, ROW_QUEUES, new Date(now.getTime() + SECONDS * 1000)));
}
