import { type Cover, PACE_WEEKS } from "#domain/stock/cover.ts";

export type Bar = { x: number; y: number; width: number; height: number };
export type CoverBars = { past: Bar[]; coming: Bar[]; today: number; goesOn: boolean; tallest: number };

const SLOT = 16;
const GAP = 3;
const TOP = 14;
const BOTTOM = 94;

/**
 * Where the bars stand, in a field of 256 by 112: the last 8 weeks to the left of today; to its right the copies on hand
 * as the weeks that they last at the pace, the last one as narrow as what is left for it. At most 8 of those are drawn.
 */
export function coverBars(weeks: readonly number[], cover: Cover): CoverBars {
  const pace = cover.is === "known" ? cover.copiesAWeek : 0;
  const tallest = Math.max(...weeks, pace, 1);
  const bar = (slot: number, copies: number, share = 1): Bar => {
    const height = Math.round((copies / tallest) * (BOTTOM - TOP) * 10) / 10;
    const width = Math.round((SLOT - GAP) * share * 10) / 10;
    return { x: slot * SLOT + 1, y: BOTTOM - height, width, height };
  };
  const ahead = cover.is === "known" ? Math.min(cover.weeks, PACE_WEEKS) : 0;
  const coming = Array.from({ length: Math.ceil(ahead) }, (_, at) =>
    bar(PACE_WEEKS + at, pace, Math.min(1, ahead - at)),
  );
  const goesOn = cover.is === "known" && cover.weeks > PACE_WEEKS;
  return { past: weeks.map((copies, at) => bar(at, copies)), coming, today: PACE_WEEKS * SLOT - 1, goesOn, tallest };
}
