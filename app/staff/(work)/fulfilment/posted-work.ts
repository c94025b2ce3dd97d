import { readEach, readForm } from "#app/_forms/read-form.ts";
import { INTENTS } from "./intents.ts";

/** What was pressed at the packing table, with all that was ticked and typed there. `tracking` goes by parcel's id. */
export type PostedWork = {
  intent: string;
  ids: string[];
  ticked: string[];
  reason: string;
  tracking: Record<string, string>;
};

/** What stands in the fields when a page comes back: what a press of a button did not use up. */
export type Kept = Pick<PostedWork, "ticked" | "reason" | "tracking">;

export const NOTHING_KEPT: Kept = { ticked: [], reason: "", tracking: {} };

const OF_ONE = new RegExp(`^(${INTENTS.join("|")}):(.+)$`);

/**
 * Reads a press. A button of one row names its parcel (`dispatch:…`, `pack:…`) and works on that alone; the others work on what is
 * ticked. Enter, where no script tells in which field, holds if a reason is there, and else sends what has a number.
 */
export function readPostedWork(form: FormData): PostedWork {
  const values = readForm(form);
  const ticked = readEach(form, "id");
  const { intent = "", reason = "" } = values;
  const numbers = Object.entries(values).flatMap(([name, typed]) =>
    name.startsWith("tracking.") && typed.trim() !== "" ? [[name.slice("tracking.".length), typed] as const] : [],
  );
  const posted = { ticked, reason, tracking: Object.fromEntries(numbers) };
  const [, ofOne, id] = OF_ONE.exec(intent) ?? [];
  if (ofOne !== undefined && id !== undefined) return { ...posted, intent: ofOne, ids: [id] };
  if (intent !== "enter") return { ...posted, intent, ids: ticked };
  if (reason.trim() === "" && numbers.length > 0)
    return { ...posted, intent: "dispatch", ids: numbers.map(([each]) => each) };
  return { ...posted, intent: "hold", ids: ticked };
}

/** What is left in the fields: everything, if nothing came of the press; else all but what belonged to its parcels. */
export function keptOf({ intent, ids, ...posted }: PostedWork, refusedIds: readonly string[] | null): Kept {
  const { ticked, reason, tracking } = posted;
  if (refusedIds === null) return { ticked, reason, tracking };
  const isLeft = (id: string) => !ids.includes(id) || refusedIds.includes(id);
  return {
    ticked: ticked.filter((id) => !ids.includes(id)),
    reason: intent === "hold" ? "" : reason,
    tracking: Object.fromEntries(Object.entries(tracking).filter(([id]) => isLeft(id))),
  };
}

export function isNothing({ ticked, reason, tracking }: Kept): boolean {
  return ticked.length === 0 && reason.trim() === "" && Object.keys(tracking).length === 0;
}
