export type Bar = { x: number; y: number; width: number; height: number };

/** The field that the bars stand in. */
export const FIELD = { width: 360, height: 132, top: 18, ground: 112 } as const;
const GAP = 6;

/**
 * A bar for each slot (a month, a week), of parts that stand one on the other, first one lowest: its bars, part by part.
 * `full` is what a bar of the whole height means, unless a slot is higher; what is below nothing has no height. `most` is the
 * highest of them, nothing where there is none.
 */
export function stackedBars(parts: readonly (readonly number[])[], full = 1): { bars: Bar[][]; most: number } {
  const slots = parts[0]?.length ?? 0;
  const heightOf = (value: number | undefined) => Math.max(value ?? 0, 0);
  const upTo = (part: number, at: number) =>
    parts.slice(0, part).reduce((sum, values) => sum + heightOf(values[at]), 0);
  const most = Math.max(...Array.from({ length: slots }, (_, at) => upTo(parts.length, at)), 0);
  const slot = FIELD.width / Math.max(slots, 1);
  const gap = Math.min(GAP, slot / 3);
  const scale = (FIELD.ground - FIELD.top) / Math.max(most, full);
  const round = (length: number) => Math.round(length * 10) / 10;
  const bars = parts.map((values, part) =>
    values.map((value, at) => ({
      x: round(at * slot + gap / 2),
      y: round(FIELD.ground - (upTo(part, at) + heightOf(value)) * scale),
      width: round(slot - gap),
      height: round(heightOf(value) * scale),
    })),
  );
  return { bars, most };
}

/** So many words stand beneath the field without touching each other. */
const MOST_WORDS = 12;

/** Which slots have their words beneath: every one, or the last of each few. */
export function isWorded(at: number, slots: number): boolean {
  const step = Math.ceil(slots / MOST_WORDS);
  return (slots - 1 - at) % step === 0;
}
