import { randomFrom } from "../../shared/delivery-control.ts";
import { passTime } from "../life/pass-time.ts";
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
  if (clockAheadSeconds !== undefined) {
    world.clockAheadSeconds = clockAheadSeconds;
    passTime(world);
  }
  if (seed !== undefined) world.random = randomFrom(seed);
  return { ...world.control, clockAheadSeconds: world.clockAheadSeconds };
}
