"use server";

import { redirect } from "next/navigation";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { addressOf } from "#app/staff/_work/next-page.tsx";
import { viewOf } from "#app/staff/_work/search-params.ts";
import { readReference } from "#domain/reference.ts";
import type { Result } from "#domain/result.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { answerEnquiry } from "#use-cases/training/answer-enquiry.ts";
import { closeEnquiry } from "#use-cases/training/close-enquiry.ts";
import type { MoveRefusal } from "#use-cases/training/move-enquiry.ts";
import { reopenEnquiry } from "#use-cases/training/reopen-enquiry.ts";
import { ENQUIRY_TABS } from "./enquiry-views.ts";

type Move = (enquiry: { reference: string; seenWith: string }, by: StaffMember) => Promise<Result<null, MoveRefusal>>;

const MOVES: Record<string, { did: string; move: Move }> = {
  answer: { did: "answering", move: answerEnquiry },
  close: { did: "closed", move: closeEnquiry },
  reopen: { did: "reopened", move: reopenEnquiry },
};

/** Takes an enquiry in hand, closes it, or opens it again. Which kinds a colleague may move, the use-case asks. */
export async function enquiryAction(form: FormData): Promise<void> {
  const by = await requireStaff("see_work");
  const values = readForm(form);
  const { intent = "", seenWith = "" } = values;
  const reference = readReference(values.reference ?? "") ?? "";
  const chosen = Object.hasOwn(MOVES, intent) ? MOVES[intent] : undefined;
  const result = await chosen?.move({ reference, seenWith }, by);
  const did = result?.ok ? (chosen?.did ?? "") : (result?.refusal ?? "");
  redirect(addressOf("/staff/enquiries", { show: viewOf(values.show, ENQUIRY_TABS), did, enquiry: reference }));
}
