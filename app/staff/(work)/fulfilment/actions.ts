"use server";

import { redirect } from "next/navigation";
import { readEach, readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { addressOf } from "#app/staff/_work/next-page.tsx";
import { readWholeNumber } from "#domain/forms/text.ts";
import { readParcelCode } from "#domain/fulfilment/parcel-code.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import type { Outcome } from "#use-cases/fulfilment/change-consignments.ts";
import { claimChosen, claimNext } from "#use-cases/fulfilment/claim.ts";
import { dispatchConsignment } from "#use-cases/fulfilment/dispatch.ts";
import { holdConsignments, unholdConsignments } from "#use-cases/fulfilment/hold.ts";
import { packConsignments, unpackConsignments } from "#use-cases/fulfilment/pack.ts";
import { releaseConsignments } from "#use-cases/fulfilment/release.ts";
import { type Did, outcomeQuery } from "./outcome.ts";

type Answer = { ok: true; value: Outcome } | { ok: false; refusal: string };
type Values = Record<string, string>;
type Work = { ids: string[]; reason: string; tracking: string };

const INTENTS: Record<string, { did: Did; work: (work: Work, by: StaffMember) => Promise<Answer> }> = {
  claim: { did: "claimed", work: ({ ids }, by) => claimChosen(ids, by) },
  release: { did: "released", work: ({ ids }, by) => releaseConsignments(ids, by) },
  hold: { did: "held", work: ({ ids, reason }, by) => holdConsignments(ids, reason, by) },
  unhold: { did: "unheld", work: ({ ids }, by) => unholdConsignments(ids, by) },
  pack: { did: "packed", work: ({ ids }, by) => packConsignments(ids, by) },
  unpack: { did: "unpacked", work: ({ ids }, by) => unpackConsignments(ids, by) },
  dispatch: { did: "dispatched", work: dispatchEach },
};

/** As many as one press of a button works on. */
const MOST_AT_ONCE = 100;

/** Claims the next few of the queue, and shows what I hold. */
export async function claimNextAction(form: FormData): Promise<void> {
  const by = await requireStaff("fulfil");
  const count = readWholeNumber(readForm(form).count ?? "") ?? 0;
  if (count < 1 || count > MOST_AT_ONCE) redirect(addressOf("/staff/fulfilment", { show: "queue", did: "bad_count" }));
  const result = await claimNext(count, by);
  const outcome = result.ok ? result.value : { done: [], refused: [] };
  redirect(addressOf("/staff/fulfilment", { show: "mine", ...outcomeQuery("claimed", outcome) }));
}

/** Does what the pressed button says with the ticked parcels, and shows the same page again with what became of it. */
export async function workAction(form: FormData): Promise<void> {
  const by = await requireStaff("fulfil");
  const values = readForm(form);
  const back = whereTo(values);
  const query = await workOn(values, readEach(form, "id"), by);
  redirect(addressOf(back.path, { ...back.query, ...query }));
}

async function workOn(values: Values, ids: string[], by: StaffMember): Promise<Record<string, string>> {
  const { intent = "", reason = "", tracking = "" } = values;
  const chosen = Object.hasOwn(INTENTS, intent) ? INTENTS[intent] : undefined;
  if (!chosen) return { did: "unknown" };
  if (ids.length === 0) return { did: "nothing" };
  if (ids.length > MOST_AT_ONCE) return { did: "too_many" };
  const result = await chosen.work({ ids, reason, tracking }, by);
  return result.ok ? outcomeQuery(chosen.did, result.value) : { did: result.refusal };
}

/**
 * One transaction for each: a parcel that cannot go does not keep the others. Only a single one carries a number, and the
 * code of a slip that was scanned into its field is none.
 */
async function dispatchEach({ ids, tracking }: Work, by: StaffMember): Promise<Answer> {
  const all: Outcome = { done: [], refused: [] };
  const trackingNumber = ids.length === 1 && tracking !== "" ? tracking : null;
  if (trackingNumber !== null && readParcelCode(trackingNumber) !== null) return { ok: false, refusal: "parcel_code" };
  for (const id of ids) {
    const result = await dispatchConsignment({ id, trackingNumber }, by);
    if (!result.ok) return result;
    all.done.push(...result.value.done);
    all.refused.push(...result.value.refused);
  }
  return { ok: true, value: all };
}

function whereTo({ code = "", show = "" }: Values): { path: string; query: Record<string, string> } {
  if (/^AG-[0-9A-Z-]{5,20}$/.test(code)) return { path: `/staff/fulfilment/${code}`, query: {} };
  return { path: "/staff/fulfilment", query: { show: /^[a-z]{1,12}$/.test(show) ? show : "" } };
}
