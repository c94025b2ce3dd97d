/** So long lies between two looks at the same thing: what is told of it meanwhile needs one look only. */
const APART_MS = 1_000;

/** Which things a process has in hand, or had a moment ago. */
export class SubjectsInHand {
  readonly #begunAt = new Map<string, number>();
  readonly #inHand = new Set<string>();

  /** It is about to be begun: a row about it is just being written. */
  expect(subject: string, now: number): void {
    this.#begunAt.set(subject, now);
  }

  begin(subject: string, now: number): void {
    this.#begunAt.set(subject, now);
    this.#inHand.add(subject);
  }

  end(subject: string): void {
    this.#inHand.delete(subject);
  }

  isBusy(subject: string, now: number): boolean {
    return this.#inHand.has(subject) || now - (this.#begunAt.get(subject) ?? Number.NEGATIVE_INFINITY) < APART_MS;
  }

  /** All that are busy; the others are forgotten. */
  busy(now: number): string[] {
    for (const subject of this.#begunAt.keys()) if (!this.isBusy(subject, now)) this.#begunAt.delete(subject);
    return [...this.#begunAt.keys()];
  }
}
