import { spawnSync } from "node:child_process";
import { Problem, say } from "#scripts/launch/say.ts";

/** Who runs the database server: ourselves, unless we are root, whom Postgres refuses. */
export type Account = { uid?: number; gid?: number };

/** Ourselves, or for root the account `postgres`, which is made when there is none. */
export function serverAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  return find() ?? make();
}

function find(): Required<Account> | null {
  const [uid, gid] = ["-u", "-g"].map((flag) =>
    spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout.trim(),
  );
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

function make(): Required<Account> {
  spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"]);
  const made = find();
  if (made === null)
    throw new Problem(
      "Postgres does not run as root, and an account `postgres` for it could not be made. Make one, or start as somebody else.",
    );
  say("Made the account `postgres`, because Postgres does not run as root.");
  return made;
}

/** True when that account can go into a folder (or run a program): each folder above must let it pass. */
export function canReach({ uid, gid }: Account, path: string): boolean {
  if (uid === undefined || gid === undefined) return true;
  return spawnSync("test", ["-x", path], { uid, gid, cwd: "/" }).status === 0;
}
