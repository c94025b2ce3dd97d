import { env } from "#adapters/env/env.ts";
import { countTries } from "./count-tries.ts";
import { networkMark } from "./network-mark.ts";
import { networkRanges } from "./network-ranges.ts";

const A_DAY = 86_400;
const AN_HOUR = 3_600;

/** From where on the network something came, as marks of that day; null where nobody knows. */
export type NetworkMarks = { near: string; wide: string };
export type CountedArrival = { today: { address: number; network: number } | null; thisHour: number };

export function marksOf(address: string, now: Date): NetworkMarks | null {
  const ranges = networkRanges(address);
  return ranges && { near: networkMark(ranges.near, now), wide: networkMark(ranges.wide, now) };
}

/**
 * Counts something that came in at a door and is not refused, for its address, its network and the door as a whole. With
 * `LIMITS=off` nothing is counted.
 */
export async function countArrival(door: string, marks: NetworkMarks | null): Promise<CountedArrival> {
  if (env().LIMITS === "off") return { today: null, thisHour: 0 };
  const ranges = marks === null ? [] : [marks.near, marks.wide];
  const counters = [
    ...ranges.map((mark) => ({ key: `${door}:${mark}`, perSeconds: A_DAY })),
    { key: `${door}:all`, perSeconds: AN_HOUR },
  ];
  const counts = (await countTries(counters)).map(({ tries }) => tries);
  const thisHour = counts.at(-1) ?? 0;
  if (marks === null) return { today: null, thisHour };
  return { today: { address: counts[0] ?? 0, network: counts[1] ?? 0 }, thisHour };
}
