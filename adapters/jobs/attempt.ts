import { describeError, log } from "#adapters/log/log.ts";
import type { QueueName } from "./queues.ts";
import type { RowData, RowQueue, RowQueueName } from "./row-queue.ts";

type Attempted = { id: string; status: "completed" | "failed"; output?: object };

/** Does one job. What it throws goes to the log, and the job is to be tried again. */
export async function attempt(name: QueueName, id: string, work: () => Promise<void>): Promise<Attempted> {
  try {
    await work();
    return { id, status: "completed" };
  } catch (error) {
    log.error({ part: "jobs", queue: name, job: id, ...describeError(error) });
    return { id, status: "failed", output: describeError(error) };
  }
}

/** Does what one row asks for. What it throws goes to the log; when it is to be tried again, it has written into the row itself. */
export async function attemptRow<Name extends RowQueueName>(
  name: Name,
  queue: RowQueue<Name>,
  row: RowData[Name],
): Promise<void> {
  try {
    await queue.work(row);
  } catch (error) {
    log.error({ part: "jobs", queue: name, row: row.id, ...describeError(error) });
  }
}
