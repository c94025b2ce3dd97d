import { setTimeout as pause } from "node:timers/promises";
import { describeError, log } from "#adapters/log/log.ts";
import type { RowData, RowQueue, RowQueueName, RowQueues } from "./row-queue.ts";

const LOOK_EVERY_MS = 1_000;

/** Works the rows of one table in this process: what falls due is found within a second, or handed over by its finder. */
export class RowWorker<Name extends RowQueueName> {
  readonly #name: Name;
  readonly #queue: RowQueue<Name>;
  readonly #inHand = new Set<Promise<void>>();
  #mayBeMore = false;
  #isOver = false;
  #wake: () => void = () => undefined;

  constructor(name: Name, queue: RowQueue<Name>) {
    this.#name = name;
    this.#queue = queue;
  }

  /** True when a new row may be worked here at once: the caller then writes it as taken already, and calls `begin`. */
  hasRoom(): boolean {
    const hasRoom = !this.#isOver && this.#inHand.size < this.#queue.atOnce;
    if (!hasRoom) this.#mayBeMore = true;
    return hasRoom;
  }

  /** Works a row that is taken. Does not wait for it. */
  begin(row: RowData[Name]): void {
    const run = this.#attempt(row).finally(() => {
      this.#inHand.delete(run);
      if (this.#mayBeMore) this.#wake();
    });
    this.#inHand.add(run);
  }

  async keepLooking(): Promise<void> {
    const { atOnce, pace } = this.#queue;
    while (!this.#isOver) {
      const rows = await this.#take(atOnce - this.#inHand.size);
      for (const row of rows) this.begin(row);
      await (pace !== undefined && rows.length > 0 ? pause((rows.length * 1000) / pace) : this.#rest());
    }
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
      const rows = await this.#queue.take(most);
      this.#mayBeMore = rows.length === most;
      return rows;
    } catch (error) {
      log.error({ part: "jobs", queue: this.#name, ...describeError(error) });
      return [];
    }
  }

  async #attempt(row: RowData[Name]): Promise<void> {
    try {
      await this.#queue.work(row);
    } catch (error) {
      log.error({ part: "jobs", queue: this.#name, row: row.id, ...describeError(error) });
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
