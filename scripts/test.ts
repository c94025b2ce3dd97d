import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "./launch/build.ts";
import { giveUp, say, step } from "./launch/say.ts";
import { provideChromium } from "./test/chromium.ts";
import { joinTestServer, type TestServer } from "./test/database-server.ts";
import { type JourneyShop, openJourneyShop } from "./test/journey-shop.ts";
import { provideNginx } from "./test/nginx.ts";
import { runInSight } from "./test/run-runner.ts";
import { type Tally, tallyPlaywright, tallyVitest } from "./test/tally.ts";

const RESULTS = "test-results";
const VITEST = "node_modules/vitest/vitest.mjs";
const PLAYWRIGHT = "node_modules/playwright/cli.js";

let server: TestServer | null = null;
const shops: JourneyShop[] = [];

/** What was asked for by name, as in `npm test -- tests/journeys/prices.test.ts`; everything without a name. */
const WANTED = process.argv.slice(2).filter((word) => word !== "--behind-nginx");
/** The journeys through two processes of the app behind nginx, which is how a larger shop may run. */
const IS_PROXIED = process.argv.includes("--behind-nginx");
const isJourney = (file: string) => /tests\/journeys(\/|$)/.test(file);
const WANTED_JOURNEYS = WANTED.filter(isJourney);
const WANTED_TESTS = WANTED.filter((file) => !isJourney(file));
const RUNS_TESTS = WANTED.length === 0 || WANTED_TESTS.length > 0;

/** `npm test`: everything, with a browser, a database and a shop of its own. */
async function test(): Promise<number> {
  const startedAt = performance.now();
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  const browser = await provideChromium();
  if (RUNS_TESTS || IS_PROXIED) await provideNginx();
  server = await step("Starting the tests' database", joinTestServer);
  process.env.TEST_DATABASE_ADMIN_URL = server.adminUrl;
  process.env.TEST_DATABASE_TEMPLATE = server.template;
  await build();
  const tallies = [
    ...(RUNS_TESTS ? [await runTests()] : []),
    ...(WANTED.length === 0 || WANTED_JOURNEYS.length > 0 ? await runJourneys(browser) : []),
  ];
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failures = tallies.flatMap((tally) => tally.failures);
  for (const failure of failures) say(`Failed: ${failure}`);
  say(`All of it took ${((performance.now() - startedAt) / 60_000).toFixed(1)} min`);
  process.stdout.write(`${passed} passed, ${failures.length} failed\n`);
  return failures.length > 0 || passed === 0 ? 1 : 0;
}

async function runTests(): Promise<Tally> {
  say("Rules, use-cases and faults");
  const file = join(RESULTS, "vitest.json");
  const args = [VITEST, "run", ...WANTED_TESTS, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  return tallyVitest(file, await runInSight(args, process.env));
}

/** The journeys. More files than one are shared out to two shops side by side: one browser alone keeps half a machine idle. */
async function runJourneys(browser: string): Promise<Tally[]> {
  say("Journeys in a browser");
  const [only, another] = WANTED_JOURNEYS;
  const parts = only?.endsWith(".test.ts") && another === undefined ? [1] : [1, 2];
  // One after the other: each looks for ports that are free.
  for (const part of parts) shops.push(await openJourneyShop(part, IS_PROXIED));
  return Promise.all(
    shops.map(async ({ env }, place) => {
      const file = join(RESULTS, `playwright-${place + 1}.json`);
      const where = { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
      const shard = [`--shard=${place + 1}/${shops.length}`, `--output=${join(RESULTS, `journeys-${place + 1}`)}`];
      const args = [PLAYWRIGHT, "test", ...WANTED_JOURNEYS, "--reporter=list,json", ...shard];
      return tallyPlaywright(file, await runInSight(args, { ...env, ...where }));
    }),
  );
}

async function close(): Promise<void> {
  for (const shop of shops) await shop.stop().catch((error: unknown) => say(String(error)));
  await server?.leave().catch((error: unknown) => say(String(error)));
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.once(signal, () => void close().finally(() => process.exit(1)));
try {
  const code = await test();
  await close();
  process.exit(code);
} catch (error) {
  await close();
  giveUp(error);
}
