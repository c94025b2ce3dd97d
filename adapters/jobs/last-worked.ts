import { database } from "#adapters/database/client.ts";
import type { QueueName } from "./queues.ts";

/** Its job comes round every minute, and wherever jobs are worked (here, by a worker, by signed calls) it is among them. */
const EVERY_MINUTE: QueueName = "pick_up_what_was_left";

/** When jobs were last worked, by whichever process of this shop. Null where none ever were, or not within a day. */
export async function jobsLastWorked(): Promise<Date | null> {
  const [made] = await database().$queryRaw<
    { exists: boolean }[]
  >`SELECT to_regclass('pgboss.job') IS NOT NULL AS exists`;
  if (!made?.exists) return null;
  const [last] = await database().$queryRaw<{ at: Date | null }[]>`
    SELECT max(completed_on) AS at FROM pgboss.job WHERE name = ${EVERY_MINUTE}`;
  return last?.at ?? null;
}
