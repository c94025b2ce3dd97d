"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { addressOf } from "#app/staff/_work/next-page.tsx";
import { readWholeNumber } from "#domain/forms/text.ts";
import { readTrackingNumber } from "#domain/fulfilment/tracking-number.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import type { Outcome } from "#use-cases/fulfilment/change-consignments.ts";
import { claimChosen, claimNext } from "#use-cases/fulfilment/claim.ts";
import { dispatchConsignment } from "#use-cases/fulfilment/dispatch.ts";
import { holdConsignments, unholdConsignments } from "#use-cases/fulfilment/hold.ts";
import { packConsignments, unpackConsignments } from "#use-cases/fulfilment/pack.ts";
import { releaseConsignments } from "#use-cases/fulfilment/release.ts";
import { type Did, outcomeQuery } from "./outcome.ts";
import { isNothing, type Kept, keptOf, type PostedWork, readPostedWork } from "./posted-work.ts";
import { sayOutcome } from "./say-outcome.ts";
import type { WorkState } from "./work-state.ts";

type Answer = { ok: true; value: Outcome } | { ok: false; refusal: string };

const INTENTS: Record<string, { did: Did; work: (work: PostedWork, by: StaffMember) => Promise<Answer> }> = {
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

/**
 * Does what the pressed button says, and shows the same page again with what became of it. Where something is left in the
 * fields (all of it when nothing was done) the page comes back with it instead.
 */
export async function workAction(_state: WorkState, form: FormData): Promise<WorkState> {
  const by = await requireStaff("fulfil");
  const posted = readPostedWork(form);
  const { query, kept } = await workOn(posted, by);
  const back = whereTo(readForm(form));
  if (isNothing(kept)) redirect(addressOf(back.path, { ...back.query, ...query }));
  refresh();
  return { said: await sayOutcome(query), kept };
}

async function workOn(posted: PostedWork, by: StaffMember): Promise<{ query: Record<string, string>; kept: Kept }> {
  const { intent, ids } = posted;
  const failed = (did: string) => ({ query: { did }, kept: keptOf(posted, null) });
  const chosen = Object.hasOwn(INTENTS, intent) ? INTENTS[intent] : undefined;
  if (!chosen) return failed("unknown");
  if (ids.length === 0) return failed("nothing");
  if (ids.length > MOST_AT_ONCE) return failed("too_many");
  const result = await chosen.work(posted, by);
  if (!result.ok) return failed(result.refusal);
  const refused = result.value.refused.map(({ id }) => id);
  return { query: outcomeQuery(chosen.did, result.value), kept: keptOf(posted, refused) };
}

/**
 * One transaction for each: a parcel that cannot go does not keep the others. Each goes with the number that stands in its
 * row; a number that cannot be one keeps them all.
 */
async function dispatchEach({ ids, tracking }: PostedWork, by: StaffMember): Promise<Answer> {
  const all: Outcome = { done: [], refused: [] };
  const numbers = ids.map((id) => readTrackingNumber((Object.hasOwn(tracking, id) && tracking[id]) || ""));
  for (const number of numbers) if (!number.ok) return number;
  for (const [place, id] of ids.entries()) {
    const number = numbers[place];
    const result = await dispatchConsignment({ id, trackingNumber: number?.ok ? number.value : null }, by);
    if (!result.ok) return result;
    all.done.push(...result.value.done);
    all.refused.push(...result.value.refused);
  }
  return { ok: true, value: all };
}

function whereTo({ code = "", show = "" }: Record<string, string>): { path: string; query: Record<string, string> } {
  if (/^AG-[0-9A-Z-]{5,20}$/.test(code)) return { path: `/staff/fulfilment/${code}`, query: {} };
  return { path: "/staff/fulfilment", query: { show: /^[a-z]{1,12}$/.test(show) ? show : "" } };
}
