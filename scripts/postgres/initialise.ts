import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Problem } from "#scripts/launch/say.ts";
import type { Place } from "./place.ts";

/** The version of the packaged server: data of another one cannot be opened by it. */
const MAJOR = "18";

/** Names are compared and sorted the same way on every machine, whatever its own locale. */
const MANNERS = [
  "--username=store",
  "--auth=scram-sha-256",
  "--encoding=UTF8",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--locale=C",
  "--no-sync",
];

/** Makes the data folder where there is none. It appears whole or not at all, even when killed half-way. */
export function initialise(place: Place): void {
  const data = join(place.home, "data");
  if (existsSync(data)) {
    checkVersion(data);
    return;
  }
  keepPassword(place);
  const unfinished = `${data}.${process.pid}`;
  const made = spawnSync(place.initdb, [...MANNERS, `--pgdata=${unfinished}`, `--pwfile=${passwordFile(place.home)}`], {
    ...place.account,
    cwd: place.home,
    encoding: "utf8",
  });
  if (made.status !== 0) throw new Problem(`The database's files could not be made.\n${made.stderr ?? made.error}`);
  try {
    renameSync(unfinished, data);
  } catch {
    // Another start was quicker: its folder is as good.
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function checkVersion(data: string): void {
  const version = readFileSync(join(data, "PG_VERSION"), "utf8").trim();
  if (version !== MAJOR)
    throw new Problem(
      `${data} was made by Postgres ${version}, and this is Postgres ${MAJOR}. Move it away, or give another DATA_DIR.`,
    );
}

/** The server's own password, made by chance; it goes no further than this machine. */
export function passwordOf(home: string): string {
  return readFileSync(passwordFile(home), "utf8").trim();
}

const passwordFile = (home: string): string => join(home, "password");

function keepPassword({ home, account: { uid, gid } }: Place): void {
  const file = passwordFile(home);
  if (existsSync(file)) return;
  writeFileSync(file, `${randomBytes(24).toString("hex")}\n`, { mode: 0o600 });
  if (uid !== undefined && gid !== undefined) chownSync(file, uid, gid);
}
