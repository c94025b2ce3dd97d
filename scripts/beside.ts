import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { TSX } from "./launch/build.ts";
import { sharedSettings } from "./launch/shared-settings.ts";

// Runs a script beside a running `npm start`, with its settings; those of the environment come first.
if (existsSync(".env")) process.loadEnvFile(".env");
const { DATA_DIR = ".data" } = process.env;
const child = spawn(process.execPath, [TSX, ...process.argv.slice(2)], {
  stdio: "inherit",
  env: { ...sharedSettings(DATA_DIR), ...process.env },
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
child.once("exit", (code) => process.exit(code ?? 1));
