import { setTimeout as pause } from "node:timers/promises";
import { startJobs } from "#adapters/jobs/work.ts";
import { describeError, log } from "#adapters/log/log.ts";
import { JOB_HANDLERS, ROW_QUEUES } from "./handlers.ts";

/** Starts working the queues, and keeps trying while the database is not there. Does not wait for it. */
export function beginWorking(): void {
  void keepTrying();
}

async function keepTrying(): Promise<void> {
  for (;;) {
    try {
      return await startJobs(JOB_HANDLERS, ROW_QUEUES);
    } catch (error) {
      log.error({ part: "jobs", ...describeError(error) });
      await pause(2_000);
    }
  }
}
