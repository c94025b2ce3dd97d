import { TSX } from "#scripts/launch/build.ts";
import { runQuietly } from "#scripts/launch/run-quietly.ts";
import type { Shop } from "./shop.ts";

/** The `Cookie` header of a new colleague of this shop. Asked for in a process of its own: a process knows one database. */
export function signInStaff({ databaseUrl }: Shop): Promise<string> {
  return runQuietly([TSX, "scripts/bench/sign-in.ts"], { ...process.env, DATABASE_URL: databaseUrl });
}
