import { existsSync } from "node:fs";
import type { Mode } from "./launch/app-process.ts";
import { build, generateClient } from "./launch/build.ts";
import { inviteFirstAdministrator } from "./launch/first-invitation.ts";
import { endFormerStart } from "./launch/former-start.ts";
import { checkSettings, makePlan } from "./launch/plan.ts";
import { giveUp, say } from "./launch/say.ts";
import { type Everything, startEverything } from "./launch/start-everything.ts";
import { whereToGo } from "./launch/where-to-go.ts";

let everything: Everything | null = null;
let isEnding = false;

/** `npm start` and `npm run dev`: everything that the store needs on this machine, until it is told to end. */
async function start(mode: Mode): Promise<never> {
  const startedAt = performance.now();
  if (existsSync(".env")) process.loadEnvFile(".env");
  const { dataDir, lacks } = checkSettings(process.env);
  process.stdout.write("\n");
  await endFormerStart(dataDir);
  const plan = await makePlan(process.env, lacks, dataDir);
  await (mode === "dev" ? generateClient() : build());
  everything = startEverything(plan, mode);
  await everything.ready;
  const invitation = await inviteFirstAdministrator(plan.env);
  process.stdout.write(whereToGo(plan, invitation, (performance.now() - startedAt) / 1000));
  throw await everything.lost;
}

/** The first ending counts: a Ctrl-C comes twice, from the terminal and from npm. */
async function endByRequest(): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  if (everything) say("Ending …");
  await everything?.stop();
  process.exit(0);
}

async function endByProblem(problem: unknown): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  await everything?.stop();
  giveUp(problem);
}

// Whoever reads our words may leave before us.
process.stdout.on("error", () => undefined);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void endByRequest());
await start(process.argv[2] === "dev" ? "dev" : "start").catch(endByProblem);
