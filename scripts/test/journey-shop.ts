import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { TSX } from "#scripts/launch/build.ts";
import { makePlan } from "#scripts/launch/plan.ts";
import { nextFreePort } from "#scripts/launch/ports.ts";
import { runQuietly } from "#scripts/launch/run-quietly.ts";
import { startEverything } from "#scripts/launch/start-everything.ts";
import { startProxy } from "#scripts/proxy/nginx.ts";
import { startApp } from "#tests/support/app.ts";
import { createTestDatabase } from "#tests/support/database.ts";
import { startWorker } from "#tests/support/worker.ts";

export type JourneyShop = { env: Record<string, string | undefined>; stop(): Promise<void> };

/**
 * The whole shop with its stand-ins, on free ports, with a folder and a database of its own that holds the guide and nothing else.
 * `isProxied`: as two processes of the app behind nginx, and a third that works the jobs.
 */
export async function openJourneyShop(number: number, isProxied: boolean): Promise<JourneyShop> {
  const dataDir = resolve(`.data/test/shop-${number}`);
  rmSync(dataDir, { recursive: true, force: true });
  const database = await createTestDatabase();
  const port = await nextFreePort(15_000);
  const proxyPort = isProxied ? await nextFreePort(port + 6) : null;
  const given = {
    ...{ ...withoutSettings(process.env), PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: database.url },
    ...(proxyPort !== null && { BASE_URL: `http://localhost:${proxyPort}`, JOBS: "off" }),
  };
  const plan = await makePlan(given, { database: false, stripe: true, mail: true }, dataDir);
  await runQuietly([TSX, "scripts/test/seed-base.ts"], plan.env);
  const shop = startEverything(plan, "start", join(dataDir, "logs/app.log"));
  let beside: Beside | null = null;
  const stop = async () => {
    await beside?.stop();
    await shop.stop();
    await database.drop();
  };
  try {
    await shop.ready;
    if (proxyPort !== null) beside = await startBeside({ env: plan.env, proxyPort, folder: join(dataDir, "nginx") });
  } catch (error) {
    await stop();
    throw error;
  }
  return { env: plan.env, stop };
}

type Beside = { stop(): Promise<void> };
type BesideRequest = { env: Record<string, string | undefined>; proxyPort: number; folder: string };

/** A second process of the app, one that works the jobs, and nginx before both of the app's. */
async function startBeside({ env, proxyPort, folder }: BesideRequest): Promise<Beside> {
  const settings = Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => !!entry[1]));
  const first = Number(settings.PORT);
  const second = await startApp({ env: settings, port: await nextFreePort(proxyPort + 1) });
  const worker = startWorker({ ...settings, JOBS: "inline" });
  // The browsers all stand on this machine; some journeys come from somewhere, and say so.
  const proxy = await startProxy({ port: proxyPort, apps: [first, second.port], folder, isBehindAnother: true });
  const stop = async () => {
    await proxy.stop();
    await worker.kill();
    await second.stop();
  };
  return { stop };
}

/** Settings of the person's own environment would lead the journeys to a real Stripe. */
function withoutSettings(env: Record<string, string | undefined>): Record<string, string | undefined> {
  const settings =
    /^(PORT|BASE_URL|DATA_DIR|DATABASE_URL|STRIPE_.*|RESEND_.*|EMAIL_FROM|AUTH_SECRET|MASTER_KEYS|JOBS|LIMITS)$/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !settings.test(name)));
}
