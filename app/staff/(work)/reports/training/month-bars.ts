export type Bar = { x: number; y: number; width: number; height: number };

/** The field that the bars stand in. */
export const FIELD = { width: 360, height: 132, top: 18, ground: 112 } as const;
const GAP = 6;

/**
 * A bar for each month, of parts that stand one on the other, first one lowest: its bars, part by part. `full` is what a bar of
 * the whole height means, unless a month is higher; what is below nothing has no height.
 */
export function monthBars(parts: readonly (readonly number[])[], full = 1): { bars: Bar[][]; tallest: number } {
  const months = parts[0]?.length ?? 0;
  const heightOf = (value: number | undefined) => Math.max(value ?? 0, 0);
  const upTo = (part: number, month: number) =>
    parts.slice(0, part).reduce((sum, values) => sum + heightOf(values[month]), 0);
  const tallest = Math.max(...Array.from({ length: months }, (_, month) => upTo(parts.length, month)), full);
  const slot = FIELD.width / Math.max(months, 1);
  const scale = (FIELD.ground - FIELD.top) / tallest;
  const round = (length: number) => Math.round(length * 10) / 10;
  const bars = parts.map((values, part) =>
    values.map((value, month) => ({
      x: round(month * slot + GAP / 2),
      y: round(FIELD.ground - (upTo(part, month) + heightOf(value)) * scale),
      width: round(slot - GAP),
      height: round(heightOf(value) * scale),
    })),
  );
  return { bars, tallest };
}
