import { describeError, log } from "#adapters/log/log.ts";
import type { QueueName } from "./queues.ts";

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
