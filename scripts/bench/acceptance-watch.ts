import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

const LOOK_EVERY_MS = 10;
const PATIENCE_MS = 30_000;

type Waiting = { done(): void; fail(error: Error): void; since: number };

/**
 * Tells customers when their order is accepted and its copies are allocated. One small query a hundredth of a second
 * asks for all who wait: light, and right to 10 ms.
 */
export class AcceptanceWatch {
  readonly #client: pg.Client;
  readonly #waiting = new Map<string, Waiting>();
  #isOver = false;

  constructor(databaseUrl: string) {
    this.#client = new pg.Client({ connectionString: databaseUrl });
    this.#client.on("error", () => undefined);
  }

  async begin(): Promise<void> {
    await this.#client.connect();
    void this.#keepLooking();
  }

  /** Settled once the order of this secret link is accepted and its parcel queued. */
  acceptance(token: string): Promise<void> {
    return new Promise((done, fail) => {
      this.#waiting.set(token, { done, fail, since: performance.now() });
    });
  }

  async end(): Promise<void> {
    this.#isOver = true;
    await this.#client.end();
  }

  async #keepLooking(): Promise<void> {
    while (!this.#isOver) {
      if (this.#waiting.size > 0) await this.#look().catch((error: Error) => this.#failAll(error));
      await pause(LOOK_EVERY_MS);
    }
  }

  async #look(): Promise<void> {
    const { rows } = await this.#client.query<{ token: string }>(
      `SELECT o.token FROM "order" o JOIN consignment c ON c.order_id = o.id
        WHERE o.token = ANY($1) AND o.status = 'accepted' AND c.status = 'queued'`,
      [[...this.#waiting.keys()]],
    );
    for (const { token } of rows) this.#take(token)?.done();
    for (const [token, { since }] of this.#waiting)
      if (performance.now() - since > PATIENCE_MS)
        this.#take(token)?.fail(new Error("a paid order was not accepted and allocated within 30 s"));
  }

  #take(token: string): Waiting | undefined {
    const waiting = this.#waiting.get(token);
    this.#waiting.delete(token);
    return waiting;
  }

  #failAll(error: Error): void {
    for (const token of [...this.#waiting.keys()]) this.#take(token)?.fail(error);
  }
}
