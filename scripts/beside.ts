import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { TSX } from "./launch/build.ts";
import { answers } from "./launch/ports.ts";
import { giveUp, Problem } from "./launch/say.ts";
import { sharedSettings } from "./launch/shared-settings.ts";

// Runs a script beside a running `npm start`, with its settings; those of the environment come first.
if (existsSync(".env")) process.loadEnvFile(".env");
const { DATA_DIR = ".data" } = process.env;
const isGiven = Boolean(process.env.DATABASE_URL);
const env = { ...sharedSettings(DATA_DIR), ...process.env };
await expectDatabase(env.DATABASE_URL).catch(giveUp);
const child = spawn(process.execPath, [TSX, ...process.argv.slice(2)], { stdio: "inherit", env });
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
child.once("exit", (code) => process.exit(code ?? 1));

/** Says in one line that nothing runs here, before a script would say so by failing. */
async function expectDatabase(url: string | undefined): Promise<void> {
  if (!url) throw new Problem(`Nothing is running on ${DATA_DIR}. Start the shop first: npm start`);
  if (!URL.canParse(url)) throw new Problem("DATABASE_URL must be a postgres:// address");
  const { hostname, port } = new URL(url);
  // A socket or several hosts: the database's own client knows better.
  if (hostname === "" || (await answers(Number(port || 5432), hostname.replace(/^\[|\]$/g, "")))) return;
  const advice = isGiven
    ? "Does Postgres run there? It is where DATABASE_URL points to."
    : "Is the shop running? Start it with: npm start";
  throw new Problem(`No database answers at ${hostname}:${port || 5432}. ${advice}`);
}
