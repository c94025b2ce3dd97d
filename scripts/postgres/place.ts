import { createHash } from "node:crypto";
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, rmdirSync, rmSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { say } from "#scripts/launch/say.ts";
import { type Account, canReach, serverAccount } from "./account.ts";
import { packagedBinaries } from "./binaries.ts";

export type Place = {
  account: Account;
  /** Holds `data`, `password` and `server.log`. */
  home: string;
  initdb: string;
  postgres: string;
};

/** For a clone under a home that is closed to the account which Postgres runs as. */
const OPEN_TO_ALL = "/var/lib/advocacy-guide-store";

/** Finds where a server's data and programs can stand so that its account reaches them, and makes the folder. */
export async function placeFor(folder: string): Promise<Place> {
  const account = ownerOf(join(resolve(folder), "data")) ?? serverAccount();
  const home = reachableHome(resolve(folder), account);
  const { initdb, postgres } = await packagedBinaries();
  if (canReach(account, postgres)) return { account, home, initdb, postgres };
  const programs = copyOfPrograms(dirname(dirname(postgres)));
  return { account, home, initdb: join(programs, "bin/initdb"), postgres: join(programs, "bin/postgres") };
}

/** Data that somebody made before without being root stays theirs: root starts the server as them. */
function ownerOf(data: string): Account | null {
  if (process.getuid?.() !== 0 || !existsSync(data)) return null;
  const { uid, gid } = statSync(data);
  return { uid, gid };
}

function reachableHome(wanted: string, account: Account): string {
  makeFor(account, wanted);
  if (canReach(account, wanted)) return wanted;
  rmdirSync(wanted);
  const home = join(OPEN_TO_ALL, createHash("sha256").update(wanted).digest("hex").slice(0, 12));
  if (!existsSync(home)) say(`The database stands in ${home}: its account \`postgres\` cannot enter ${wanted}`);
  makeFor(account, home);
  return home;
}

function makeFor({ uid, gid }: Account, folder: string): void {
  mkdirSync(folder, { recursive: true });
  if (uid === undefined || gid === undefined || statSync(folder).uid === uid) return;
  chownSync(folder, uid, gid);
  chmodSync(folder, 0o700);
}

function copyOfPrograms(from: string): string {
  const stamp = createHash("sha256")
    .update(`${from} ${statSync(join(from, "bin/postgres")).mtimeMs}`)
    .digest("hex");
  const to = join(OPEN_TO_ALL, `programs-${stamp.slice(0, 12)}`);
  if (existsSync(to)) return to;
  say(`Postgres' programs are copied to ${to}: its account cannot enter ${from}`);
  const unfinished = `${to}.${process.pid}`;
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  chmodSync(unfinished, 0o755);
  try {
    renameSync(unfinished, to);
  } catch {
    // Another start was quicker: its copy is as good.
    rmSync(unfinished, { recursive: true, force: true });
  }
  return to;
}
