import { readFileSync } from "node:fs";
import { cpus, release, totalmem, type } from "node:os";
import { z } from "zod";

const versioned = z.object({ version: z.string() });

/** What the numbers were taken on, as a line for the page. */
export function describeMachine(): string {
  const [core] = cpus();
  const memory = `${Math.round(totalmem() / 1024 ** 3)} GB`;
  const next = versioned.parse(JSON.parse(readFileSync("node_modules/next/package.json", "utf8"))).version;
  return `${cpus().length} × ${core?.model.trim() ?? "unknown"}, ${memory}, ${type()} ${release()}; Node ${process.versions.node}, Next ${next}, Postgres 18 with its usual settings (every commit waits for the disk)`;
}
