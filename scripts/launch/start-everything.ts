import { join, resolve } from "node:path";
import { checkMasterKeys } from "#scripts/database/check-master-keys.ts";
import { hasForgottenSince } from "#scripts/database/has-forgotten-since.ts";
import { migrateDatabase } from "#scripts/database/migrate-database.ts";
import { ensureDatabase, isUnseeded } from "#scripts/database/own-database.ts";
import { hasUnsealed } from "#scripts/database/seal-database.ts";
import { keepPostgres } from "#scripts/postgres/keep-alive.ts";
import type { PostgresServer } from "#scripts/postgres/server.ts";
import { appProcess, type Mode } from "./app-process.ts";
import { TSX } from "./build.ts";
import type { Plan } from "./plan.ts";
import { Processes, type ProcessPlan } from "./processes.ts";
import { runQuietly } from "./run-quietly.ts";
import { type Problem, say, step } from "./say.ts";
import { forgetSettings, shareSettings } from "./shared-settings.ts";
import { waitForAnswer } from "./wait-for-answer.ts";

export type Everything = {
  /** Kept once the app serves; broken when something could not be started. */
  ready: Promise<void>;
  /** Tells of what died too often to go on. */
  lost: Promise<Problem>;
  /** Ends all that was started, in order: the app, the stand-ins, the database. Also while it is still starting. */
  stop(): Promise<void>;
};

/** Starts what the plan says, in order: the database, the stand-ins, the app, whose words go to `appLog` if given. */
export function startEverything(plan: Plan, mode: Mode, appLog?: string): Everything {
  const dataDir = resolve(plan.settings.DATA_DIR);
  const processes = new Processes(dataDir);
  const { promise: lost, resolve: lose } = Promise.withResolvers<Problem>();
  const starting = plan.ownDatabase ? ownDatabase(plan, dataDir) : null;
  const run = async () => {
    await starting;
    await migrate(plan);
    shareSettings(dataDir, { ...plan.settings, DATABASE_URL: plan.env.DATABASE_URL });
    await startStandIns(plan, dataDir, (standIn) => processes.start(standIn, lose));
    await fillIfEmpty(plan);
    await startApp(plan, mode, (app) => processes.start(appLog ? { ...app, logFile: appLog } : app, lose), lost);
  };
  const stop = async () => {
    forgetSettings(dataDir);
    await processes.endAll();
    await (await starting?.catch(() => null))?.stop();
  };
  return { ready: run(), lost, stop };
}

async function ownDatabase(plan: Plan, dataDir: string): Promise<PostgresServer> {
  const takenPorts = [plan.settings.PORT, plan.stripeStandInPort, plan.mailStandInPort].filter((port) => port !== null);
  const request = { folder: join(dataDir, "postgres"), firstPort: plan.settings.PORT + 3, takenPorts };
  const server = await step("Starting the database", () => keepPostgres(request));
  if (server.isJoined) say(`Joined the database that an earlier start left running (process ${server.pid})`);
  await ensureDatabase(server.urlOf("postgres"), "store");
  plan.env.DATABASE_URL = server.urlOf("store");
  return server;
}

async function migrate(plan: Plan): Promise<void> {
  const applied = await step("Bringing the database up to date", () => migrateDatabase(plan.env.DATABASE_URL ?? ""));
  if (applied.length > 0) say(`Applied ${applied.length} migration${applied.length === 1 ? "" : "s"}`);
  await checkMasterKeys(plan.env.DATABASE_URL ?? "", plan.settings.MASTER_KEYS);
  await sealWhatIsOpen(plan);
  await endRestoring(plan);
}

/** In a process of its own: the keys are in the environment of what is started, and not in this one's. */
async function sealWhatIsOpen(plan: Plan): Promise<void> {
  if (!(await hasUnsealed(plan.env.DATABASE_URL ?? ""))) return;
  await step("Sealing who is written and posted to", () => runQuietly([TSX, "scripts/database/seal.ts"], plan.env));
}

/** Before anybody reads it: the restoring knew no more of them than that they have no key any more. */
async function endRestoring(plan: Plan): Promise<void> {
  if (!(await hasForgottenSince(plan.env.DATABASE_URL ?? ""))) return;
  const script = "scripts/database/forget-since.ts";
  await step("Forgetting who was forgotten since the backup", () => runQuietly([TSX, script], plan.env));
}

/** After the stand-ins: the demonstration's orders are paid at one. A database that was given gets it only when asked. */
async function fillIfEmpty(plan: Plan): Promise<void> {
  if (!(await isUnseeded(plan.env.DATABASE_URL ?? ""))) return;
  const SEED = plan.ownDatabase ? "demo" : plan.env.SEED;
  await step("Filling the empty database", () => runQuietly([TSX, "prisma/seed.ts"], { ...plan.env, SEED }));
}

async function startStandIns(plan: Plan, dataDir: string, start: (standIn: ProcessPlan) => void): Promise<void> {
  const standIns = [
    { name: "Stripe stand-in", folder: "stripe", port: plan.stripeStandInPort },
    { name: "mail stand-in", folder: "mail", port: plan.mailStandInPort, provider: "resend" },
  ];
  for (const { name, folder, port, provider = folder } of standIns) {
    const script = `scripts/stand-ins/${folder}/server.ts`;
    if (port === null) continue;
    const places = { STAND_IN_PORT: String(port), STAND_IN_DATA: join(dataDir, "stand-ins", folder) };
    const env = { ...plan.env, ...places, WEBHOOK_URL: `${plan.settings.BASE_URL}/api/webhooks/${provider}` };
    await step(`Starting the ${name}`, async () => {
      start({ name, args: [script], env, logFile: join(dataDir, "logs", `${folder}.log`) });
      await waitForAnswer(`http://127.0.0.1:${port}/health`, 15_000);
    });
  }
}

async function startApp(
  plan: Plan,
  mode: Mode,
  start: (app: ProcessPlan) => void,
  lost: Promise<Problem>,
): Promise<void> {
  const { PORT } = plan.settings;
  const { args, env } = appProcess(mode);
  const { promise: heldUntil, resolve: letSpeak } = Promise.withResolvers<void>();
  await step("Starting the shop", async () => {
    start({ name: "app", args, env: { ...plan.env, ...env }, heldUntil });
    const ready = waitForAnswer(`http://127.0.0.1:${PORT}/api/health/ready`, mode === "dev" ? 180_000 : 60_000);
    await Promise.race([ready, lost.then((problem) => Promise.reject(problem))]);
  }).finally(letSpeak);
}
