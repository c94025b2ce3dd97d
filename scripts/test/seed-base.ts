import { closeDatabase } from "#adapters/database/client.ts";
import { stopJobs } from "#adapters/jobs/boss.ts";
import { seedBase } from "#prisma/seed/base.ts";
import { tellAtOnce } from "#tests/support/tell-at-once.ts";

// What every store needs and no more, for the shop that the journeys go through.
await seedBase();
await tellAtOnce();
await stopJobs();
await closeDatabase();
