import { CronExpressionParser } from "cron-parser";
import { database } from "#adapters/database/client.ts";
import { boss } from "./boss.ts";
import { QUEUE_NAMES, QUEUE_PLANS } from "./queues.ts";

/**
 * Queues each regular job whose time has come since it was last queued: for where no process stays to keep the clock. However
 * long that was, each is queued once. Two calls at the same moment may queue one twice, which every handler can bear.
 */
export async function queueRegularJobs(now: Date): Promise<void> {
  const regular = QUEUE_NAMES.flatMap((name) => {
    const { cron } = QUEUE_PLANS[name];
    return cron === undefined ? [] : [{ name, due: lastDue(cron, now) }];
  });
  const queued = await database().$queryRaw<{ name: string; at: Date }[]>`
    SELECT name, max(created_on) AS at FROM pgboss.job
     WHERE name = ANY(${regular.map(({ name }) => name)}) GROUP BY name`;
  const last = new Map(queued.map(({ name, at }) => [name, at]));
  const jobs = await boss();
  for (const { name, due } of regular) if ((last.get(name) ?? new Date(0)) < due) await jobs.send(name, {});
}

/** The latest moment, at or before `now`, that the plan of a queue names. */
function lastDue(cron: string, now: Date): Date {
  // The parser looks for the moment before the one it is given.
  const just = new Date(now.getTime() + 1);
  return CronExpressionParser.parse(cron, { currentDate: just, tz: "UTC" }).prev().toDate();
}
