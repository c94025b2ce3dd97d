import { setTimeout as pause } from "node:timers/promises";
import { sumUp, type Timings } from "./timings.ts";

/** `problems` says what went wrong, the first few. */
export type SteadyTimings = Timings & { problems: string[] };

/**
 * Does something at a steady rate, whether or not what was begun before has ended: nobody waits for an answer before
 * sending the next. A time counts from when it was due, so that a late start is no excuse. What throws is an error.
 */
export async function steadily(
  perSecond: number,
  seconds: number,
  work: () => Promise<unknown>,
): Promise<SteadyTimings> {
  const times: number[] = [];
  const problems: string[] = [];
  let errors = 0;
  const running = new Set<Promise<void>>();
  const startedAt = performance.now();
  const one = async (dueAt: number) => {
    try {
      await work();
      times.push(performance.now() - dueAt);
    } catch (error) {
      errors += 1;
      if (problems.length < 5) problems.push(String(error));
    }
  };
  for (let begun = 0; begun < perSecond * seconds; ) {
    const dueAt = startedAt + (begun * 1000) / perSecond;
    const early = dueAt - performance.now();
    if (early > 0) await pause(Math.ceil(early));
    const run = one(dueAt).finally(() => running.delete(run));
    running.add(run);
    begun += 1;
  }
  await Promise.all(running);
  return { ...sumUp(times, (performance.now() - startedAt) / 1000, errors), problems };
}
