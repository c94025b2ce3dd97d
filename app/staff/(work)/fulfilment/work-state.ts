import { type Kept, NOTHING_KEPT, readPostedWork } from "./posted-work.ts";
import type { Said } from "./say-outcome.ts";

/** What the packing table knows after a press that left something in its fields. */
export type WorkState = { said: Said | null; kept: Kept };

export const UNTOUCHED: WorkState = { said: null, kept: NOTHING_KEPT };

/** A press that was not sent: says so, with all that was ticked and typed still there. */
export function unsentWork<State extends WorkState>(state: State, form: FormData, why: string): State {
  const { ticked, reason, tracking } = readPostedWork(form);
  return { ...state, said: { tone: "warning", title: why, lines: [] }, kept: { ticked, reason, tracking } };
}
