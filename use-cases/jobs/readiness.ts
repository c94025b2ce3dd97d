import { database } from "#adapters/database/client.ts";
import { jobsAreWorking } from "#adapters/jobs/work.ts";
import { describeError, log } from "#adapters/log/log.ts";

export type Readiness = { ready: boolean; database: boolean; jobs: boolean };

/** Whether this process can serve people: its database answers, and its jobs are being worked (or are another's). */
export async function readiness(): Promise<Readiness> {
  const databaseAnswers = await database().$queryRaw`SELECT 1`
    .then(() => true)
    .catch((error: unknown) => {
      log.warn({ part: "health", ...describeError(error) });
      return false;
    });
  const jobs = jobsAreWorking();
  return { ready: databaseAnswers && jobs, database: databaseAnswers, jobs };
}
