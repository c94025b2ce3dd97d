import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { step } from "#scripts/launch/say.ts";

/** True where packages can be installed without asking anybody: on a Debian, as root. */
export function mayInstall(): boolean {
  return process.getuid?.() === 0 && existsSync("/etc/debian_version");
}

/** Installs the first of these packages after which `isThere`. The lists of packages are fetched first. */
export async function installFromDebian(packages: readonly string[], isThere: () => boolean): Promise<void> {
  await apt("update", "-q");
  for (const name of packages) if (!isThere()) await apt("install", "-y", "-q", "--no-install-recommends", name);
}

/** Runs `apt-get`, and says so. */
export async function apt(...args: string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await step(`apt-get ${args.join(" ")}`, () => void spawnSync("apt-get", args, { env, stdio: "ignore" }));
}
