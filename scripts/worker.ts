import { closeDatabase } from "#adapters/database/client.ts";
import { stopJobs } from "#adapters/jobs/boss.ts";
import { log } from "#adapters/log/log.ts";
import { beginWorking } from "#use-cases/jobs/begin-working.ts";

// Works the jobs without the web: for when the app runs with JOBS=off.
process.env.JOBS = "inline";
beginWorking();
log.info({ part: "worker", event: "started" });

async function end(): Promise<void> {
  await stopJobs();
  await closeDatabase();
  process.exit(0);
}
process.once("SIGTERM", () => void end());
process.once("SIGINT", () => void end());
