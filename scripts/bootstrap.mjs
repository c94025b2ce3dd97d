// The only script that must run on an old Node: it installs what is missing, then goes on with the project's own Node.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const BIN = join(ROOT, "node_modules", ".bin");
const LOCK = join(ROOT, "package-lock.json");
const INSTALLED = join(ROOT, "node_modules", ".package-lock.json");
const COMMANDS = {
  start: ["scripts/start.ts"],
  dev: ["scripts/start.ts", "dev"],
  test: ["scripts/test.ts"],
  verify: ["scripts/verify.ts"],
  build: ["scripts/build.ts"],
  "db:diff": ["scripts/db-diff.ts"],
  "db:migrate": ["scripts/db-migrate.ts"],
  backup: ["scripts/backup.ts"],
  "backup:identity": ["scripts/backup-identity.ts"],
  restore: ["scripts/restore.ts"],
  bench: [join(ROOT, "node_modules/tsx/dist/cli.mjs"), "scripts/bench/run.ts"],
};

/**
 * True when npm's own record of node_modules, which it writes at the very end, holds each package of the lock file. Those
 * for other platforms are left out of it.
 */
function isInstalled() {
  if (!existsSync(INSTALLED)) return false;
  const installed = JSON.parse(readFileSync(INSTALLED, "utf8")).packages;
  const wanted = Object.entries(JSON.parse(readFileSync(LOCK, "utf8")).packages);
  return wanted.every(
    ([path, { version, optional }]) => path === "" || (installed[path]?.version ?? (optional && version)) === version,
  );
}

function install() {
  if (isInstalled()) return;
  const startedAt = Date.now();
  console.log("  Installing packages (a minute or two the first time) …");
  // Without --include=dev an environment with NODE_ENV=production would leave out what the build needs.
  const flags = ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = process.env.npm_execpath;
  const [command, args] = npm?.endsWith(".js") ? [process.execPath, [npm, ...flags]] : ["npm", flags];
  const { status } = spawnSync(command, args, { cwd: ROOT, stdio: "inherit" });
  if (status !== 0) throw new Error("The packages could not be installed: see npm's words above.");
  console.log(`  Packages installed in ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
}

function goOn(args) {
  const env = { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH ?? ""}` };
  const child = spawn(join(BIN, "node"), args, { cwd: ROOT, stdio: "inherit", env });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
  endWithParent(child);
}

/** npm passes signals to its shell only, and says nothing when it is killed: so we look whether it is still there. */
function endWithParent(child) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 1000).unref();
}

try {
  if (Number(process.versions.node.split(".")[0]) < 20) throw new Error("Node 20 or newer is needed.");
  const [name = "start", ...rest] = process.argv.slice(2);
  const command = COMMANDS[name];
  if (!command) throw new Error(`There is no command "${name}".`);
  install();
  goOn([...command, ...rest]);
} catch (error) {
  console.error(`\n  ${error.message}\n`);
  process.exit(1);
}
