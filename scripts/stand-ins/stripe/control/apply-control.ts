import type { World } from "../world.ts";
import { CONTROL_REQUEST, type ControlSettings } from "./control-settings.ts";

/** Takes new settings over; throws zod's error for what it does not know. Answers the settings that now hold. */
export function applyControl(world: World, body: unknown): ControlSettings & { clockAheadSeconds: number } {
  const { clockAheadSeconds, seed, delivery, fail, refunds } = CONTROL_REQUEST.parse(body);
  world.control = {
    delivery: delivery ?? world.control.delivery,
    fail: fail ?? world.control.fail,
    refunds: refunds ?? world.control.refunds,
  };
  if (clockAheadSeconds !== undefined) world.clockAheadSeconds = clockAheadSeconds;
  if (seed !== undefined) world.random = randomFrom(seed);
  return { ...world.control, clockAheadSeconds: world.clockAheadSeconds };
}

/** Mulberry32: the same numbers between 0 and 1 for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
