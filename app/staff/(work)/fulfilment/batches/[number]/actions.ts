"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { readWholeNumber } from "#domain/forms/text.ts";
import { readParcelCode } from "#domain/fulfilment/parcel-code.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { idsInBatch } from "#use-cases/fulfilment/batch-queries.ts";
import { idOfParcel } from "#use-cases/fulfilment/queries.ts";
import { OF_ALL } from "../../intents.ts";
import { type PostedWork, readPostedWork } from "../../posted-work.ts";
import { sayOutcome } from "../../say-outcome.ts";
import { workOn } from "../../work-on.ts";
import { type BatchState, SCAN_MODES, type ScanMode, undoOf } from "./batch-state.ts";

/** Does what a button of the packing screen says, or what a scanned code is to do, and offers to take it back. */
export async function batchAction(state: BatchState, form: FormData): Promise<BatchState> {
  const by = await requireStaff("fulfil");
  const values = readForm(form);
  const mode = Object.hasOwn(SCAN_MODES, values.mode ?? "") ? (values.mode as ScanMode) : state.mode;
  const posted = readPostedWork(form);
  const work =
    posted.intent === "scan" ? await scanned(posted, values.scan ?? "", mode) : await wholeBatch(posted, by, values);
  if ("problem" in work) {
    return { said: { tone: "warning", title: work.problem, lines: [] }, kept: work.kept, undo: null, mode };
  }
  const { query, kept, doneIds } = await workOn(work, by);
  refresh();
  return { said: await sayOutcome(query), kept, undo: undoOf(work.intent, doneIds), mode };
}

type Refused = { problem: string; kept: BatchState["kept"] };

/** A scanner types a code and presses Enter. */
async function scanned(posted: PostedWork, typed: string, mode: ScanMode): Promise<PostedWork | Refused> {
  if (typed.trim() === "") return { problem: "Scan a code, or type one.", kept: posted };
  const code = readParcelCode(typed);
  const id = code === null ? null : await idOfParcel(code);
  if (code === null || id === null)
    return { problem: `There is no parcel ${typed.trim().slice(0, 40)}.`, kept: posted };
  if (mode === "open") redirect(`/staff/fulfilment/${code}`);
  return { ...posted, intent: mode, ids: [id] };
}

const ALL = new RegExp(`^(${OF_ALL.join("|")})_all$`);

/** "Pack all" works on whatever is still to pack when it is pressed, ticked or not. */
async function wholeBatch(posted: PostedWork, by: StaffMember, values: Record<string, string>): Promise<PostedWork> {
  const [, intent] = ALL.exec(posted.intent) ?? [];
  if (intent === undefined) return posted;
  const status = intent === "dispatch" ? "packed" : "claimed";
  return { ...posted, intent, ids: await idsInBatch(readWholeNumber(values.batch ?? "") ?? 0, status, by) };
}
