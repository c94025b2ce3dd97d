"use server";

import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { previewTracking, type TrackingPreview, takeInTracking } from "#use-cases/fulfilment/take-in-tracking.ts";

export type TrackingState = FormState & { preview?: TrackingPreview; isDone?: boolean };

/** Far more than a day's parcels. */
const LONGEST = 200_000;

/** Shows what a file or pasted lines would do; with the button of the preview, does it. */
export async function trackingAction(_state: TrackingState, form: FormData): Promise<TrackingState> {
  const by = await requireStaff("fulfil");
  const { lines = "", intent } = readForm(form);
  const file = form instanceof FormData ? form.get("file") : null;
  const isFile = file instanceof File && file.size > 0;
  if (isFile && file.size > LONGEST) return problem("That file is longer than a day’s parcels. Nothing was done.");
  const text = isFile ? await file.text() : lines;
  if (text.length > LONGEST) return problem("That is longer than a day’s parcels. Nothing was done.");
  if (text.trim() === "") return problem("Choose a file, or paste lines.");
  if (text.includes("\u0000")) return problem("That is not a CSV file. Save it as CSV in your spreadsheet first.");
  const isDone = intent === "confirm";
  const result = isDone ? await takeInTracking(text, by) : await previewTracking(text, by);
  if (!result.ok) return problem("You may not do this.");
  const { matches, unread } = result.value;
  if (matches.length + unread.length === 0) return problem("There is no parcel’s code in that. Nothing was done.");
  return { values: { lines: text }, errors: {}, preview: result.value, isDone };
}

function problem(words: string): TrackingState {
  return { values: {}, errors: { lines: words } };
}
