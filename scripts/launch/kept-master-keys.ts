import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The master keys of this data folder, as `MASTER_KEYS` has them: one of them is made by chance at the first start. They stand in a file of their
 * own, a line for each, readable to its owner alone: whoever loses it loses every name and address.
 */
export function keptMasterKeys(dataDir: string): string {
  const file = join(dataDir, "master-keys");
  if (!existsSync(file)) writeFileSync(file, `1:${randomBytes(32).toString("base64url")}\n`, { mode: 0o600 });
  return readKeptMasterKeys(dataDir) ?? "";
}

/** The same, where there are any: none are made. */
export function readKeptMasterKeys(dataDir: string): string | undefined {
  const file = join(dataDir, "master-keys");
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, "utf8").split("\n");
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(",");
}
