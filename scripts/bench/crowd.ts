import { setTimeout as pause } from "node:timers/promises";
import { CLIENTS, warmUpFor } from "./load.ts";
import { sumUp, type Timings } from "./timings.ts";
import { Visitor } from "./visitor.ts";

/** One way through the shop. `lap` is told the name of each step as it ends. */
export type Journey = (visitor: Visitor, lap: (step: string) => void) => Promise<void>;

export type CrowdTimings = {
  whole: Timings;
  /** Each step of the journey, in order. */
  steps: Map<string, Timings>;
  /** What went wrong, in words, the first few. */
  problems: string[];
};

/** Sends every client on a journey over and over, first to warm the shop up, then for `seconds` that count. */
export async function crowd(journey: Journey, seconds: number): Promise<CrowdTimings> {
  const warmingUp = await walk(journey, warmUpFor(seconds));
  const [problem] = warmingUp.problems;
  if (warmingUp.whole.count === 0 && problem !== undefined) throw new Error(problem);
  return walk(journey, seconds);
}

async function walk(journey: Journey, seconds: number): Promise<CrowdTimings> {
  const times = new Map<string, number[]>();
  const problems: string[] = [];
  let errors = 0;
  const startedAt = performance.now();
  const note = (step: string, time: number) => {
    const kept = times.get(step);
    if (kept) kept.push(time);
    else times.set(step, [time]);
  };
  const client = async () => {
    const visitor = new Visitor();
    while (performance.now() - startedAt < seconds * 1000) {
      try {
        for (const [step, time] of await timed(journey, visitor)) note(step, time);
      } catch (error) {
        errors += 1;
        if (problems.length < 5) problems.push(error instanceof Error ? error.message : String(error));
        await pause(50);
      }
    }
    visitor.leave();
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  const took = (performance.now() - startedAt) / 1000;
  const whole = sumUp(times.get(WHOLE) ?? [], took, errors);
  times.delete(WHOLE);
  return { whole, problems, steps: new Map([...times].map(([step, each]) => [step, sumUp(each, took, 0)])) };
}

const WHOLE = "whole";

async function timed(journey: Journey, visitor: Visitor): Promise<[string, number][]> {
  const laps: [string, number][] = [];
  const startedAt = performance.now();
  let from = startedAt;
  await journey(visitor, (step) => {
    const now = performance.now();
    laps.push([step, now - from]);
    from = now;
  });
  return [...laps, [WHOLE, performance.now() - startedAt]];
}
