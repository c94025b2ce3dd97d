import { AT_ONCE } from "./post-webhook.ts";

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 300_000;
const MOST_ATTEMPTS = 50;

/** One copy of an event that still has to reach the shop. It is forgotten when it has. */
export type Delivery = {
  id: string;
  eventId: string;
  attempts: number;
  nextAtMs: number;
  lastOutcome: string | null;
};

/** What is to be delivered, and how. */
export type Outgoing = {
  waiting: () => Iterable<Delivery>;
  find: (id: string) => Delivery | undefined;
  /** Posts it: "ok", "forgotten" when there is nothing left to post, or why it has to be tried again. */
  post: (delivery: Delivery) => Promise<string>;
  /** Writes down that it has to be tried again. */
  keep: (delivery: Delivery) => void;
  forget: (id: string) => void;
  isHeld: () => boolean;
  random: () => number;
};

export type Deliverer = {
  /** Sends a delivery after `delayMs`, never before the present request is answered. */
  deliver(id: string, delayMs: number): void;
  /** Sends everything that is held, in an order of chance, and answers how many. */
  flush(): number;
  stop(): void;
};

/** How long after its nth failure a delivery is tried again: 1 s, 2 s, 4 s … 5 minutes. */
function pauseAfter(attempts: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS);
}

/** Begins to send what waits, what a former process left behind included. A few at once, the rest in a queue. */
export function startDelivering(outgoing: Outgoing): Deliverer {
  const ready: string[] = [];
  const held = new Set<string>();
  const timers = new Set<NodeJS.Timeout>();
  let running = 0;
  let stopped = false;

  function deliver(id: string, delayMs: number): void {
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
    if (outgoing.isHeld()) {
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
    const delivery = outgoing.find(id);
    if (delivery === undefined) return;
    const outcome = await outgoing.post(delivery);
    if (!stopped) settle(delivery, outcome);
  }

  function settle(delivery: Delivery, outcome: string): void {
    const attempts = delivery.attempts + 1;
    if (outcome === "ok" || outcome === "forgotten" || attempts >= MOST_ATTEMPTS) {
      outgoing.forget(delivery.id);
      return;
    }
    const pause = pauseAfter(attempts);
    outgoing.keep({ ...delivery, attempts, nextAtMs: Date.now() + pause, lastOutcome: outcome });
    deliver(delivery.id, pause);
  }

  function flush(): number {
    const released = inRandomOrder([...held], outgoing.random);
    held.clear();
    ready.push(...released);
    setImmediate(pump);
    return released.length;
  }

  function stop(): void {
    stopped = true;
    for (const timer of timers) clearTimeout(timer);
  }

  for (const delivery of outgoing.waiting()) deliver(delivery.id, delivery.nextAtMs - Date.now());
  return { deliver, flush, stop };
}

function inRandomOrder<Each>(list: Each[], random: () => number): Each[] {
  return list
    .map((each) => ({ each, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);
}
