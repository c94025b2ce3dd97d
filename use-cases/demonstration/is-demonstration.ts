import { env, usesStandIns } from "#adapters/env/env.ts";

/** True while payments or mail go to stand-ins on this machine: pages then say "demonstration". */
export function isDemonstration(): boolean {
  return usesStandIns(env());
}
