import { fromPrisma } from "pg-boss";
import type { Transaction } from "#adapters/database/client.ts";
import { boss } from "./boss.ts";
import type { JobData, QueueName } from "./queues.ts";

/** Queues a job in `tx`: it exists exactly when the change that needs it was committed. */
export async function enqueue<Queue extends QueueName>(
  tx: Transaction,
  queue: Queue,
  data: JobData[Queue],
  options: { afterSeconds?: number } = {},
): Promise<void> {
  const delay = options.afterSeconds === undefined ? {} : { startAfter: options.afterSeconds };
  await (await boss()).send(queue, data, { db: fromPrisma(tx), ...delay });
}

/** Queues several jobs of one kind in one statement. */
export async function enqueueAll<Queue extends QueueName>(
  tx: Transaction,
  queue: Queue,
  each: readonly JobData[Queue][],
): Promise<void> {
  if (each.length === 0) return;
  await (await boss()).insert(
    queue,
    each.map((data) => ({ data })),
    { db: fromPrisma(tx) },
  );
}
