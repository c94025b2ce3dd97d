/** More than these in a second are a flood. */
const FLOOD_PER_SECOND = 50;
const SECOND_MS = 1_000;

/** Counts what arrives, second by second. */
export class Arrivals {
  #secondBegan = 0;
  #inThis = 0;
  #inLast = 0;

  count(now: number): void {
    this.#turn(now);
    this.#inThis += 1;
  }

  /** True from the moment in which too many came within a second until a whole second brought fewer. */
  isFlood(now: number): boolean {
    this.#turn(now);
    return Math.max(this.#inThis, this.#inLast) > FLOOD_PER_SECOND;
  }

  #turn(now: number): void {
    const passed = now - this.#secondBegan;
    if (passed < SECOND_MS) return;
    this.#inLast = passed < 2 * SECOND_MS ? this.#inThis : 0;
    this.#inThis = 0;
    this.#secondBegan = now;
  }
}
