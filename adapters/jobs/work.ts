import { env } from "#adapters/env/env.ts";
import { attempt } from "./attempt.ts";
import { boss } from "./boss.ts";
import { type JobData, QUEUE_NAMES, QUEUE_PLANS, type QueueName } from "./queues.ts";
import type { RowQueues } from "./row-queue.ts";
import { startRowWorkers } from "./row-worker.ts";

/** What does each job. A job may run twice: every handler is safe to repeat. Throwing asks for another try, later. */
export type JobHandlers = { [Queue in QueueName]: (data: JobData[Queue]) => Promise<void> };

const kept = globalThis as typeof globalThis & { storeJobsWorking?: boolean };

/** Starts working every queue in this process, and the clock that drops regular jobs into them. Does so once. */
export async function startJobs(handlers: JobHandlers, rowQueues: RowQueues): Promise<void> {
  if (kept.storeJobsWorking) return;
  const jobs = await boss();
  kept.storeJobsWorking = true;
  startRowWorkers(rowQueues);
  for (const name of QUEUE_NAMES) {
    const { batchSize, workers, cron } = QUEUE_PLANS[name];
    const options = {
      batchSize,
      localConcurrency: workers,
      perJobResults: true,
      burstWhenBatchFull: batchSize > 1,
      pollingIntervalSeconds: 2,
      notifyPollingIntervalSeconds: 3,
    } as const;
    await jobs.work<JobData[QueueName], object, typeof options>(name, options, (batch) =>
      Promise.all(batch.map(({ id, data }) => attempt(name, id, () => handlers[name](data as never)))),
    );
    if (cron) await jobs.schedule(name, cron, {}, { tz: "UTC" });
  }
}

/** True when jobs are being worked here, or are somebody else's business (`JOBS=off`). */
export function jobsAreWorking(): boolean {
  return env().JOBS === "off" || kept.storeJobsWorking === true;
}
