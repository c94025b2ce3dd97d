import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { Problem, say, step } from "#scripts/launch/say.ts";
import { findNginx, OWN_NGINX } from "#scripts/proxy/nginx.ts";
import { apt, mayInstall } from "./from-debian.ts";

/** Sees to it that there is an nginx: this machine's, or Debian's, unpacked beside the tests' data. */
export async function provideNginx(): Promise<void> {
  if (findNginx() === null && mayInstall()) await unpackDebians();
  if (findNginx() === null)
    throw new Problem("The tests behind a proxy need nginx, and none could be had. Install it.");
}

/** Not installed: that would start its service, open to everybody. */
async function unpackDebians(): Promise<void> {
  say("There is no nginx here: unpacking Debian's.");
  mkdirSync(OWN_NGINX, { recursive: true });
  await apt("update", "-q");
  await step("Fetching nginx", () => {
    spawnSync("apt-get", ["download", "-q", "nginx"], { cwd: OWN_NGINX, stdio: "ignore" });
    for (const file of readdirSync(OWN_NGINX).filter((name) => name.endsWith(".deb")))
      spawnSync("dpkg-deb", ["-x", file, "."], { cwd: OWN_NGINX, stdio: "ignore" });
  });
}
