import { nextFreePort } from "#scripts/launch/ports.ts";

/**
 * A free port for what a test starts, with some behind it: of those of this process, and below those that Linux lends to whoever
 * connects (from 32,768 on). One of these may be taken between the look and the start.
 */
export function portToListenOn(): Promise<number> {
  return nextFreePort(20_000 + (process.pid % 600) * 20);
}
