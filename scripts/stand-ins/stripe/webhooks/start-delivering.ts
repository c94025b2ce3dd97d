import type { DeliveryRecord } from "../records.ts";
import type { World } from "../world.ts";
import { AT_ONCE, postEvent } from "./post-event.ts";

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 300_000;
const MOST_ATTEMPTS = 50;

export type Deliverer = {
  /** Sends everything that is held, in an order of chance, and answers how many. */
  flush(): number;
  stop(): void;
};

/** How long after its nth failure a delivery is tried again: 1 s, 2 s, 4 s … 5 minutes. */
export function pauseAfter(attempts: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS);
}

/** Begins to send what waits, what a former process left behind included. A few at once, the rest in a queue. */
export function startDelivering(world: World): Deliverer {
  const ready: string[] = [];
  const held = new Set<string>();
  const timers = new Set<NodeJS.Timeout>();
  let running = 0;
  let stopped = false;

  function later(id: string, delayMs: number): void {
    if (delayMs <= 0) {
      enqueue(id);
      return;
    }
    const timer = setTimeout(() => {
      timers.delete(timer);
      enqueue(id);
    }, delayMs);
    timers.add(timer);
  }

  function enqueue(id: string): void {
    if (world.control.delivery.hold) {
      held.add(id);
      return;
    }
    ready.push(id);
    setImmediate(pump);
  }

  function pump(): void {
    while (!stopped && running < AT_ONCE) {
      const id = ready.shift();
      if (id === undefined) return;
      running += 1;
      void attempt(id).finally(() => {
        running -= 1;
        pump();
      });
    }
  }

  async function attempt(id: string): Promise<void> {
    const delivery = world.store.get("delivery", id);
    const event = delivery && world.store.get("event", delivery.eventId);
    if (delivery === undefined) return;
    const outcome = event === undefined ? "forgotten" : await postEvent(event, world.settings);
    if (stopped) return;
    settle(delivery, outcome);
    world.store.commit();
  }

  function settle(delivery: DeliveryRecord, outcome: string): void {
    const attempts = delivery.attempts + 1;
    if (outcome === "ok" || outcome === "forgotten" || attempts >= MOST_ATTEMPTS) {
      world.store.remove("delivery", delivery.id);
      return;
    }
    const pause = pauseAfter(attempts);
    world.store.put("delivery", { ...delivery, attempts, nextAtMs: Date.now() + pause, lastOutcome: outcome });
    later(delivery.id, pause);
  }

  function flush(): number {
    const released = inRandomOrder([...held], world.random);
    held.clear();
    ready.push(...released);
    setImmediate(pump);
    return released.length;
  }

  function stop(): void {
    stopped = true;
    for (const timer of timers) clearTimeout(timer);
  }

  world.deliver = later;
  for (const delivery of world.store.all("delivery")) later(delivery.id, delivery.nextAtMs - Date.now());
  return { flush, stop };
}

function inRandomOrder<Each>(list: Each[], random: () => number): Each[] {
  return list
    .map((each) => ({ each, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);
}
