import type { Intent, IntentOfAll } from "../../intents.ts";
import { type Kept, NOTHING_KEPT } from "../../posted-work.ts";
import type { Said } from "../../say-outcome.ts";

/** What a scanned code does to its parcel. */
export const SCAN_MODES = { pack: "Packs it", dispatch: "Sends it", open: "Opens it" } as const;
export type ScanMode = keyof typeof SCAN_MODES;

/** A press that takes back the one before. */
export type Undo = { intent: Intent | IntentOfAll; ids: string[]; words: string };

/** What the screen of a batch knows after a press. */
export type BatchState = { said: Said | null; kept: Kept; undo: Undo | null; mode: ScanMode };

export const UNTOUCHED_BATCH: BatchState = { said: null, kept: NOTHING_KEPT, undo: null, mode: "pack" };

/** What takes each press back. A dispatch for some minutes only: then its customer is told. */
const BACK: Partial<Record<Intent, { intent: Intent; words: string }>> = {
  claim: { intent: "release", words: "Undo: put back" },
  release: { intent: "claim", words: "Undo: claim again" },
  pack: { intent: "unpack", words: "Undo: not packed" },
  unpack: { intent: "pack", words: "Undo: packed after all" },
  dispatch: { intent: "undispatch", words: "Undo: not sent yet" },
  hold: { intent: "unhold", words: "Undo: end the hold" },
};

export function undoOf(intent: string, ids: string[]): Undo | null {
  const back = Object.hasOwn(BACK, intent) ? BACK[intent as Intent] : undefined;
  return back && ids.length > 0 ? { ...back, ids } : null;
}
