import { setTimeout as pause } from "node:timers/promises";
import { PgBoss } from "pg-boss";
import { env } from "#adapters/env/env.ts";
import { describeError, log } from "#adapters/log/log.ts";
import { QUEUE_NAMES, QUEUE_PLANS } from "./queues.ts";
import { stopRowWorkers } from "./row-worker.ts";

const kept = globalThis as typeof globalThis & { storeBoss?: Promise<PgBoss> };

/** Postgres' own limits keep a stuck job from holding the app's connections. */
async function begin(): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: env().DATABASE_URL,
    application_name: "jobs",
    max: 4,
    connectionTimeoutMillis: 5_000,
    useListenNotify: true,
    supervise: env().JOBS === "inline",
    schedule: env().JOBS === "inline",
    superviseIntervalSeconds: 30,
    monitorIntervalSeconds: 30,
    clockMonitorIntervalSeconds: 300,
  });
  boss.on("error", (error) => log.error({ part: "jobs", ...describeError(error) }));
  await boss.start();
  for (const name of QUEUE_NAMES) {
    const { retryLimit, minutes = 1.5 } = QUEUE_PLANS[name];
    const options = {
      retryLimit,
      retryDelay: 1,
      retryBackoff: true,
      retryDelayMax: 600,
      expireInSeconds: minutes * 60,
      notify: true,
    };
    await boss.createQueue(name, { ...options, deleteAfterSeconds: 86_400, retentionSeconds: 7 * 86_400 });
    await boss.updateQueue(name, options);
  }
  return boss;
}

/** The one pg-boss of this process, started at first use; a failed start is tried again by the next caller. */
export function boss(): Promise<PgBoss> {
  kept.storeBoss ??= begin().catch((error: unknown) => {
    delete kept.storeBoss;
    throw error;
  });
  return kept.storeBoss;
}

/** Lets running jobs end (up to 10 s), then closes the connections. */
export async function stopJobs(): Promise<void> {
  await Promise.race([stopRowWorkers(), pause(10_000, undefined, { ref: false })]);
  const running = kept.storeBoss;
  delete kept.storeBoss;
  if (running) await (await running).stop({ graceful: true, timeout: 10_000 });
}
