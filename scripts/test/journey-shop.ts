import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { TSX } from "#scripts/launch/build.ts";
import { makePlan } from "#scripts/launch/plan.ts";
import { nextFreePort } from "#scripts/launch/ports.ts";
import { runQuietly } from "#scripts/launch/run-quietly.ts";
import { startEverything } from "#scripts/launch/start-everything.ts";
import { createTestDatabase } from "#tests/support/database.ts";

export type JourneyShop = { env: Record<string, string | undefined>; stop(): Promise<void> };

/** The whole shop with its stand-ins, on free ports, with a folder and a database of its own that holds the guide and nothing else. */
export async function openJourneyShop(number: number): Promise<JourneyShop> {
  const dataDir = resolve(`.data/test/shop-${number}`);
  rmSync(dataDir, { recursive: true, force: true });
  const database = await createTestDatabase();
  const port = await nextFreePort(45_000);
  const given = { ...withoutSettings(process.env), PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: database.url };
  const plan = await makePlan(given, { database: false, stripe: true, mail: true }, dataDir);
  await runQuietly([TSX, "scripts/test/seed-base.ts"], plan.env);
  const shop = startEverything(plan, "start", join(dataDir, "logs/app.log"));
  const stop = async () => {
    await shop.stop();
    await database.drop();
  };
  try {
    await shop.ready;
  } catch (error) {
    await stop();
    throw error;
  }
  return { env: plan.env, stop };
}

/** Settings of the person's own environment would lead the journeys to a real Stripe. */
function withoutSettings(env: Record<string, string | undefined>): Record<string, string | undefined> {
  const settings =
    /^(PORT|BASE_URL|DATA_DIR|DATABASE_URL|STRIPE_.*|RESEND_.*|EMAIL_FROM|AUTH_SECRET|MASTER_KEYS|JOBS|LIMITS)$/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !settings.test(name)));
}
