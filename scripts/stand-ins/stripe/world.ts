import { type ControlSettings, DEFAULT_CONTROL } from "./control/control-settings.ts";
import type { Settings } from "./settings.ts";
import type { Store } from "./store.ts";

/** Everything one running stand-in knows. */
export type World = {
  settings: Settings;
  store: Store;
  control: ControlSettings;
  /** How far this stand-in's clock is ahead of the machine's, so that a test need not wait for an expiry. */
  clockAheadSeconds: number;
  random: () => number;
  /** Sends a delivery after `delayMs`, never before the present request is answered. */
  deliver: (deliveryId: string, delayMs: number) => void;
};

/** A world that delivers nothing yet. */
export function newWorld(settings: Settings, store: Store): World {
  return { settings, store, control: DEFAULT_CONTROL, clockAheadSeconds: 0, random: Math.random, deliver: () => {} };
}

/** The present by the stand-in's clock, in whole seconds since 1970. */
export function nowOf(world: World): number {
  return Math.floor(Date.now() / 1000) + world.clockAheadSeconds;
}
