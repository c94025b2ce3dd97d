import { z } from "zod";

/** How a stand-in treats the events that it sends, by `POST /_control`. */
export const deliveryControl = z.strictObject({
  /** The share of events that are never sent. */
  drop: z.number().min(0).max(1).default(0),
  /** How many more times each event is sent. */
  duplicate: z.int().min(0).max(10).default(0),
  /** Each delivery waits up to 200 ms of its own, so that they overtake each other. */
  shuffle: z.boolean().default(false),
  delayMs: z.int().min(0).max(600_000).default(0),
  /** Nothing is sent until `/_control/flush`. */
  hold: z.boolean().default(false),
});

export type DeliveryControl = z.infer<typeof deliveryControl>;

export function isDropped({ drop }: DeliveryControl, random: () => number): boolean {
  return drop > 0 && random() < drop;
}

/** How long one delivery waits before it is sent. */
export function delayOf({ delayMs, shuffle }: DeliveryControl, random: () => number): number {
  return delayMs + (shuffle ? Math.floor(random() * 200) : 0);
}

/** Mulberry32: the same numbers between 0 and 1 for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
