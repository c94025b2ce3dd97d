import { existsSync } from "node:fs";
import { TSX } from "./build.ts";
import { runQuietly } from "./run-quietly.ts";
import { say } from "./say.ts";

const SCRIPT = "scripts/staff-invite.ts";

/** The one-time link for the first administrator, or null once there is one. */
export async function inviteFirstAdministrator(env: Record<string, string | undefined>): Promise<string | null> {
  if (!existsSync(SCRIPT)) return null;
  try {
    const said = await runQuietly([TSX, SCRIPT, "--first"], env);
    return /https?:\/\/\S+/.exec(said)?.[0] ?? null;
  } catch (error) {
    say(`The first administrator could not be invited: ${error instanceof Error ? error.message : error}`);
    return null;
  }
}
