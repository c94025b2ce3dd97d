import { setTimeout as pause } from "node:timers/promises";
import { attempt, attemptRow } from "./attempt.ts";
import { boss } from "./boss.ts";
import { type JobData, QUEUE_NAMES, type QueueName } from "./queues.ts";
import { queueRegularJobs } from "./regular-jobs.ts";
import type { RowQueueName, RowQueues } from "./row-queue.ts";
import type { JobHandlers } from "./work.ts";

/** How many jobs and rows of each queue were worked, and whether something due was left when the time was over. */
export type Drained = { worked: Record<string, number>; isMore: boolean };

const AT_A_TIME = 16;

/**
 * Works all that is due, and what follows from it, until nothing is left or `until` has come: for where no process stays to
 * work the queues. What is begun is ended. Two that drain at once take different work.
 */
export async function drainJobs(handlers: JobHandlers, rowQueues: RowQueues, until: Date): Promise<Drained> {
  const jobs = await boss();
  // Gives back what a process had in hand that was ended in the middle.
  await jobs.supervise();
  await queueRegularJobs(new Date());
  const worked: Record<string, number> = {};
  for (;;) {
    const rounds = await Promise.all([
      ...QUEUE_NAMES.map(async (name) => [name, await workJobs(name, handlers)] as const),
      ...(["provider_event", "outbox_email"] as const).map(
        async (name) => [name, await workRows(name, rowQueues)] as const,
      ),
    ]);
    for (const [name, count] of rounds) if (count > 0) worked[name] = (worked[name] ?? 0) + count;
    if (rounds.every(([, count]) => count === 0)) return { worked, isMore: false };
    if (new Date() >= until) return { worked, isMore: true };
  }
}

async function workJobs<Queue extends QueueName>(name: Queue, handlers: JobHandlers): Promise<number> {
  const jobs = await boss();
  const batch = await jobs.fetch<JobData[Queue]>(name, { batchSize: AT_A_TIME });
  for (const { id, data } of batch) {
    const { status, output } = await attempt(name, id, () => handlers[name](data));
    await (status === "completed" ? jobs.complete(name, id) : jobs.fail(name, id, output));
  }
  return batch.length;
}

async function workRows<Name extends RowQueueName>(name: Name, rowQueues: RowQueues): Promise<number> {
  const queue = rowQueues[name];
  const rows = await queue.take(queue.atOnce);
  const began = Date.now();
  await Promise.all(rows.map((row) => attemptRow(name, queue, row)));
  const atLeast = queue.pace === undefined ? 0 : (rows.length * 1000) / queue.pace;
  await pause(Math.max(0, atLeast - (Date.now() - began)));
  return rows.length;
}
