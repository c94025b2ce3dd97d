import { defineConfig } from "vitest/config";

/** What they promise is a time: nothing else of ours runs beside them. */
const BY_THE_CLOCK = [
  "tests/faults/database-restarts.test.ts",
  "tests/faults/secret-links.test.ts",
  "tests/faults/survives-kill.test.ts",
];

export default defineConfig({
  test: {
    globalSetup: ["tests/support/start-postgres.ts"],
    // Each file in a process of its own: settings, database and jobs are kept once per process.
    pool: "forks",
    // Wide, for a machine that does other work beside: none of the many is about its own time.
    testTimeout: 90_000,
    hookTimeout: 240_000,
    projects: [
      { extends: true, test: { name: "clock", include: BY_THE_CLOCK, maxWorkers: 1, sequence: { groupOrder: 0 } } },
      {
        extends: true,
        test: {
          name: "many",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/journeys/**", ...BY_THE_CLOCK],
          // One more than a small machine has cores: much of a test is waiting for another process.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
