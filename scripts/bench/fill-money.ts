import { closeDatabase } from "#adapters/database/client.ts";
import { stopJobs } from "#adapters/jobs/boss.ts";
import { inLanes } from "#tests/support/at-once.ts";
import { approvedOrder } from "#tests/support/invoices.ts";
import { anOrder, atTheTill } from "#tests/support/orders.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { runJobsToTheEnd } from "#tests/support/run-jobs.ts";

/** So many orders stand at the till, and so many have an invoice at Stripe, each of an organisation of its own. */
const OF_EACH = 150;

// A program of its own: settings and database are kept once for each process.
const by = await aColleague("administrator");
const places = Array.from({ length: OF_EACH }, (_, place) => place);
await inLanes(4, [
  ...places.map(() => async () => atTheTill(await anOrder())),
  ...places.map((place) => () => approvedOrder(by, { organisationName: `Service ${place}` })),
]);
await runJobsToTheEnd({}, 120_000);
await stopJobs();
await closeDatabase();
