import bwipjs from "bwip-js/node";
import { z } from "zod";
import type { Paper } from "./letters.ts";

/** Widths of bar, gap, bar, gap … in units, as the library gives them. */
const encoded = z.array(z.object({ sbs: z.array(z.number()) })).min(1);

/** Draws a parcel's code as bars (Code 128) that any hand scanner reads, its corner at `x`, `y` (points). */
export function drawBars(paper: Paper, code: string, x: number, y: number, height: number, unit = 1): void {
  const [first] = encoded.parse(bwipjs.raw({ bcid: "code128", text: code }));
  let left = x;
  for (const [place, width] of (first?.sbs ?? []).entries()) {
    if (place % 2 === 0) paper.rect(left, y, width * unit, height).fill();
    left += width * unit;
  }
}
