export type Bar = { x: number; y: number; width: number; height: number };

/** The field that the bars stand in. */
export const FIELD = { width: 320, height: 112, top: 16, ground: 94 } as const;
const GAP = 2;

/** A bar for each day, as high as what was paid; none for a day on which more was taken back than paid. */
export function dayBars(days: readonly number[]): { bars: Bar[]; tallest: number } {
  const tallest = Math.max(...days, 1);
  const slot = FIELD.width / Math.max(days.length, 1);
  const round = (length: number) => Math.round(length * 10) / 10;
  const bars = days.map((pence, at) => {
    const height = round((Math.max(pence, 0) / tallest) * (FIELD.ground - FIELD.top));
    return { x: round(at * slot), y: round(FIELD.ground - height), width: round(slot - GAP), height };
  });
  return { bars, tallest };
}
