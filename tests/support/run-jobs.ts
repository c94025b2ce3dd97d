import { setTimeout as pause } from "node:timers/promises";
import { database } from "#adapters/database/client.ts";
import { boss } from "#adapters/jobs/boss.ts";
import { QUEUE_NAMES, type QueueName } from "#adapters/jobs/queues.ts";
import type { RowQueueName } from "#adapters/jobs/row-queue.ts";
import { JOB_HANDLERS, ROW_QUEUES } from "#use-cases/jobs/handlers.ts";
import { pickUpWhatWasLeft } from "#use-cases/jobs/pick-up-what-was-left.ts";

type Work = QueueName | RowQueueName;
type RunRequest = {
  /** What to run; without it all but the sending of emails, which needs a Resend, and what needs a Stripe where there is none. */
  queues?: readonly Work[];
};

const WITHOUT_MAIL: readonly Work[] = [...QUEUE_NAMES, "provider_event"];
const NEED_STRIPE: readonly Work[] = [
  "issue_invoice",
  "void_invoice",
  "tell_billing_email",
  "report_parts",
  "issue_credit_note",
];

/** Where a store without stand-ins looks for Stripe: nobody is there. */
export const NO_STRIPE = "http://127.0.0.1:9";

function usualWork(): readonly Work[] {
  const isThere = process.env.STRIPE_API_BASE !== NO_STRIPE;
  return isThere ? WITHOUT_MAIL : WITHOUT_MAIL.filter((name) => !NEED_STRIPE.includes(name));
}

export const ALL_WORK: readonly Work[] = [...WITHOUT_MAIL, "outbox_email"];

/** Runs every job that is due, and those that they queue, until none is left. Throws what a job throws. */
export async function runJobs({ queues = usualWork() }: RunRequest = {}): Promise<void> {
  const failures = await runRounds(queues);
  if (failures.length > 0) throw failures[0];
}

/** Runs jobs until none waits for its next try either: what fails is tried again, as in the shop, only sooner. */
export async function runJobsToTheEnd({ queues = usualWork() }: RunRequest = {}, withinMs = 20_000): Promise<void> {
  const until = Date.now() + withinMs;
  for (;;) {
    const failures = await runRounds(queues);
    if (failures.length === 0 && (await waiting(queues)) === 0) return;
    if (Date.now() > until) throw failures[0] ?? new Error("jobs were still waiting");
    await pause(20);
    await letWaitingBeDue();
  }
}

/** As if the time had come of all that waits for its next try, or is in the hands of a process that died. */
export async function letWaitingBeDue(): Promise<void> {
  await database().$executeRaw`UPDATE pgboss.job SET start_after = now() WHERE state IN ('created', 'retry')`;
  await database().$executeRaw`UPDATE provider_event SET next_try_at = now() WHERE processed_at IS NULL`;
  await database().$executeRaw`UPDATE outbox_email SET next_try_at = now() WHERE status = 'queued'`;
}

async function runRounds(queues: readonly Work[]): Promise<unknown[]> {
  const failures: unknown[] = [];
  for (let ran = 1; ran > 0; ) {
    const rounds = await Promise.all(
      queues.map((name) => (isRowQueue(name) ? runRows(name, failures) : runOnce(name, failures))),
    );
    ran = Math.max(...rounds);
  }
  return failures;
}

function isRowQueue(name: Work): name is RowQueueName {
  return name in ROW_QUEUES;
}

async function runRows<Name extends RowQueueName>(name: Name, failures: unknown[]): Promise<number> {
  const rows = await ROW_QUEUES[name].take(16);
  await Promise.all(rows.map((row) => ROW_QUEUES[name].work(row).catch((error: unknown) => failures.push(error))));
  return rows.length;
}

async function runOnce<Queue extends QueueName>(name: Queue, failures: unknown[]): Promise<number> {
  const jobs = await boss();
  const batch = await jobs.fetch<never>(name, { batchSize: 16 });
  await Promise.all(
    batch.map(async ({ id, data }) => {
      try {
        await JOB_HANDLERS[name](data);
        await jobs.complete(name, id);
      } catch (error) {
        failures.push(error);
        await jobs.fail(name, id);
      }
    }),
  );
  return batch.length;
}

async function waiting(queues: readonly Work[]): Promise<number> {
  const [row] = await database().$queryRaw<{ count: number }[]>`
    SELECT (SELECT count(*) FROM pgboss.job
             WHERE name = ANY(${[...queues]}::text[]) AND state IN ('created', 'retry', 'active'))::int
         + (SELECT count(*) FROM provider_event
             WHERE processed_at IS NULL AND 'provider_event' = ANY(${[...queues]}::text[]))::int
         + (SELECT count(*) FROM outbox_email
             WHERE status = 'queued' AND 'outbox_email' = ANY(${[...queues]}::text[]))::int AS count`;
  return row?.count ?? 0;
}

/** Gives up, as if their time had run out, the jobs of processes that died; whoever works the queues tries them again. */
export async function giveUpRunningJobs(): Promise<void> {
  await database().$executeRaw`
    UPDATE pgboss.job SET started_on = started_on - interval '1 hour' WHERE state = 'active'`;
  await database().$executeRaw`UPDATE pgboss.queue SET monitor_on = NULL, monitor_claim_on = NULL`;
  for (const name of QUEUE_NAMES) await (await boss()).supervise(name);
  await pickUpWhatWasLeft(new Date(Date.now() + 3_600_000));
  await letWaitingBeDue();
}

/** How many jobs of the store wait or run, the sending of emails left out. */
export function jobsLeft(): Promise<number> {
  return waiting(WITHOUT_MAIL);
}
