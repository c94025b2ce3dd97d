type Step = () => Promise<unknown> | unknown;

/** What has to be ended once the bench is over, however it is over: the youngest first. */
export class Closing {
  readonly #steps: Step[] = [];
  #ending: Promise<void> | undefined;

  add(step: Step): void {
    this.#steps.push(step);
  }

  /** Adds what is still starting: it is waited for and then stopped. */
  async started<T extends { stop(): Promise<unknown> }>(starting: Promise<T>): Promise<T> {
    this.add(async () => (await starting.catch(() => null))?.stop());
    return starting;
  }

  /** Ends everything, also when one step fails. Whoever asks again waits for the same end. */
  close(): Promise<void> {
    this.#ending ??= this.#endAll();
    return this.#ending;
  }

  async #endAll(): Promise<void> {
    for (let step = this.#steps.pop(); step !== undefined; step = this.#steps.pop()) {
      try {
        await step();
      } catch (error) {
        process.stderr.write(`  ${error instanceof Error ? error.message : error}\n`);
      }
    }
  }
}
