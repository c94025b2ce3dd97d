import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/journeys/**"],
    globalSetup: ["tests/support/start-postgres.ts"],
    // Each file in a process of its own: settings, database and jobs are kept once per process.
    pool: "forks",
    maxWorkers: 2,
    // Wide, for a machine that does other work beside: no test is about its own time.
    testTimeout: 90_000,
    hookTimeout: 240_000,
  },
});
