import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const settingsFile = (dataDir: string): string => join(dataDir, "settings.json");

/** Keeps what a running start filled in (readable to its owner alone), so that a command beside it reaches the same shop. */
export function shareSettings(dataDir: string, settings: Record<string, string | number | undefined>): void {
  rmSync(settingsFile(dataDir), { force: true });
  writeFileSync(settingsFile(dataDir), JSON.stringify(settings, null, 2), { mode: 0o600 });
}

/** The settings of the start that runs on this data folder; none when nothing runs. */
export function sharedSettings(dataDir: string): Record<string, string> {
  if (!existsSync(settingsFile(dataDir))) return {};
  return z.record(z.string(), z.coerce.string()).parse(JSON.parse(readFileSync(settingsFile(dataDir), "utf8")));
}

export function forgetSettings(dataDir: string): void {
  rmSync(settingsFile(dataDir), { force: true });
}
