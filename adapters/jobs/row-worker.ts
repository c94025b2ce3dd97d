import { setTimeout as pause } from "node:timers/promises";
import { describeError, log } from "#adapters/log/log.ts";
import { Arrivals } from "./arrivals.ts";
import { attemptRow } from "./attempt.ts";
import type { RowData, RowQueue, RowQueueName, RowQueues } from "./row-queue.ts";
import { SubjectsInHand } from "./subjects-in-hand.ts";

const LOOK_EVERY_MS = 1_000;
/** In a flood so many are taken at a time. */
const HANDFUL = 2;

/** How a row that is just being written stands to what this process does. */
export type Arriving = { about: string | null; isUrgent: boolean };

/** Works the rows of one table in this process: what falls due is found within a second, or handed over by its finder. */
export class RowWorker<Name extends RowQueueName> {
  readonly #name: Name;
  readonly #queue: RowQueue<Name>;
  readonly #inHand = new Set<Promise<void>>();
  readonly #subjects = new SubjectsInHand();
  readonly #arrivals = new Arrivals();
  #mayBeMore = false;
  #isOver = false;
  #wake: () => void = () => undefined;

  constructor(name: Name, queue: RowQueue<Name>) {
    this.#name = name;
    this.#queue = queue;
  }

  /**
   * What to do with a new row: `begin` it at once (the caller then writes it as taken already, and calls `begin`), leave it
   * to whoever looks next, or to a look a second later, because what it is about is being looked at.
   */
  receive({ about, isUrgent }: Arriving): "begin" | "leave" | "later" {
    const now = performance.now();
    this.#arrivals.count(now);
    if (about !== null && this.#subjects.isBusy(about, now)) return "later";
    if (this.#isOver || (!isUrgent && this.#isFlood(now))) return "leave";
    if (this.#inHand.size >= this.#queue.atOnce) {
      this.#mayBeMore = true;
      return "leave";
    }
    if (about !== null) this.#subjects.expect(about, now);
    return "begin";
  }

  /** Works a row that is taken. Does not wait for it. */
  begin(row: RowData[Name]): void {
    const about = this.#queue.about?.(row) ?? null;
    if (about !== null) this.#subjects.begin(about, performance.now());
    const run = attemptRow(this.#name, this.#queue, row).finally(() => {
      this.#inHand.delete(run);
      if (about !== null) this.#subjects.end(about);
      if (this.#mayBeMore) this.#wake();
    });
    this.#inHand.add(run);
  }

  async keepLooking(): Promise<void> {
    while (!this.#isOver) {
      const isFlood = this.#isFlood(performance.now());
      const room = this.#queue.atOnce - this.#inHand.size;
      const rows = await this.#take(isFlood ? Math.min(room, HANDFUL) : room);
      for (const row of rows) this.begin(row);
      const pace = isFlood ? this.#queue.paceInFlood : this.#queue.pace;
      await (pace !== undefined && rows.length > 0 ? pause((rows.length * 1000) / pace) : this.#rest());
    }
  }

  #isFlood(now: number): boolean {
    return this.#queue.paceInFlood !== undefined && this.#arrivals.isFlood(now);
  }

  /** Takes no more, and waits for what is in hand. */
  async stop(): Promise<void> {
    this.#isOver = true;
    this.#wake();
    await Promise.all(this.#inHand);
  }

  async #take(most: number): Promise<RowData[Name][]> {
    if (most <= 0) return [];
    try {
      const rows = await this.#queue.take(most, this.#subjects.busy(performance.now()));
      this.#mayBeMore = rows.length === most;
      return rows;
    } catch (error) {
      log.error({ part: "jobs", queue: this.#name, ...describeError(error) });
      return [];
    }
  }

  #rest(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, LOOK_EVERY_MS);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

type Workers = { [Name in RowQueueName]?: RowWorker<Name> };

const kept = globalThis as typeof globalThis & { storeRowWorkers?: Workers };

/** Starts working the rows of every table in this process. Does so once. */
export function startRowWorkers(queues: RowQueues): void {
  if (kept.storeRowWorkers) return;
  kept.storeRowWorkers = {
    provider_event: new RowWorker("provider_event", queues.provider_event),
    outbox_email: new RowWorker("outbox_email", queues.outbox_email),
  };
  for (const worker of Object.values(kept.storeRowWorkers)) void worker.keepLooking();
}

/** Who works the rows of a table in this process; nobody where jobs are another's business (`JOBS=off`). */
export function rowWorker<Name extends RowQueueName>(name: Name): RowWorker<Name> | undefined {
  return kept.storeRowWorkers?.[name];
}

export async function stopRowWorkers(): Promise<void> {
  const workers = kept.storeRowWorkers;
  delete kept.storeRowWorkers;
  await Promise.all(Object.values(workers ?? {}).map((worker) => worker.stop()));
}
