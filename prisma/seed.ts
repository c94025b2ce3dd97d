import { closeDatabase, database } from "#adapters/database/client.ts";
import { env, isThisMachine } from "#adapters/env/env.ts";
import { stopJobs } from "#adapters/jobs/boss.ts";
import { seedBase } from "./seed/base.ts";
import { seedDemo } from "./seed/demo.ts";

// The seed queues through the use-cases, but works no queue.
process.env.JOBS = "off";

/**
 * Fills an empty database: what every store needs, and, with `SEED=demo` and only while payments go to a stand-in, a week
 * of demonstration. Does nothing once there is a publication.
 */
async function seed(): Promise<void> {
  if ((await database().publication.count()) > 0) return say("The database is filled already.");
  const { publicationId } = await seedBase();
  say("The guide, its prices and sample files are in place.");
  const { STRIPE_API_BASE } = env();
  if (process.env.SEED !== "demo" || STRIPE_API_BASE === undefined || !isThisMachine(STRIPE_API_BASE)) return;
  await seedDemo(publicationId);
  say("A week of demonstration is in place.");
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

try {
  await seed();
} finally {
  await stopJobs();
  await closeDatabase();
}
