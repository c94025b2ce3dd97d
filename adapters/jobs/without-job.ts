import { database } from "#adapters/database/client.ts";
import type { JobData, QueueName } from "./queues.ts";

/** Those of `each` for which no job waits, for another try perhaps, or runs. Reads pg-boss's own table. */
export async function withoutJob<Queue extends QueueName>(
  queue: Queue,
  each: readonly JobData[Queue][],
): Promise<JobData[Queue][]> {
  if (each.length === 0) return [];
  const found = await database().$queryRaw<{ data: JobData[Queue] }[]>`
    SELECT wanted.data FROM jsonb_array_elements(${JSON.stringify(each)}::jsonb) AS wanted (data)
     WHERE NOT EXISTS (SELECT 1 FROM pgboss.job j
                        WHERE j.name = ${queue} AND j.state < 'completed' AND j.data = wanted.data)`;
  return found.map(({ data }) => data);
}
