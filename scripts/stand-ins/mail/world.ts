import { type ControlSettings, DEFAULT_CONTROL } from "./control/control-settings.ts";
import type { Settings } from "./settings.ts";
import type { Store } from "./store.ts";

/** Everything one running stand-in knows. */
export type World = {
  settings: Settings;
  store: Store;
  control: ControlSettings;
  /** Idempotency keys whose email is being accepted at this moment. */
  underWay: Set<string>;
  /** How far this stand-in's clock is ahead of the machine's, so that a test need not wait for a key to be forgotten. */
  clockAheadSeconds: number;
  random: () => number;
  /** Sends a delivery after `delayMs`, never before the present request is answered. */
  deliver: (deliveryId: string, delayMs: number) => void;
};

/** A world that delivers nothing yet. */
export function newWorld(settings: Settings, store: Store): World {
  const quiet = { underWay: new Set<string>(), clockAheadSeconds: 0, random: Math.random, deliver: () => {} };
  return { settings, store, control: DEFAULT_CONTROL, ...quiet };
}

/** The present by the stand-in's clock, in milliseconds since 1970. */
export function nowOf(world: World): number {
  return Date.now() + world.clockAheadSeconds * 1000;
}
