import { type Kept, NOTHING_KEPT } from "./posted-work.ts";
import type { Said } from "./say-outcome.ts";

/** What the packing table knows after a press that left something in its fields. */
export type WorkState = { said: Said | null; kept: Kept };

export const UNTOUCHED: WorkState = { said: null, kept: NOTHING_KEPT };
