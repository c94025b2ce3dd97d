"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { addressOf } from "#app/staff/_work/next-page.tsx";
import { readWholeNumber } from "#domain/forms/text.ts";
import { readBatchWish } from "#domain/fulfilment/batch-wish.ts";
import { claimNext } from "#use-cases/fulfilment/claim.ts";
import { outcomeQuery } from "./outcome.ts";
import { isNothing, readPostedWork } from "./posted-work.ts";
import { sayOutcome } from "./say-outcome.ts";
import { MOST_AT_ONCE, workOn } from "./work-on.ts";
import type { WorkState } from "./work-state.ts";

/** Claims the next few of the queue that are as wished, and shows them as a batch. */
export async function claimNextAction(form: FormData): Promise<void> {
  const by = await requireStaff("fulfil");
  const asked = readForm(form);
  const wish = readBatchWish(asked);
  const count = readWholeNumber(asked.count ?? "") ?? 0;
  const again = (did: string) => addressOf("/staff/fulfilment", { show: "queue", did, ...typedAt(asked) });
  if (count < 1 || count > MOST_AT_ONCE) redirect(again("bad_count"));
  const result = await claimNext(count, by, wish);
  const batch = result.ok ? result.value.batch : null;
  if (!result.ok || batch === null) redirect(again("none_to_claim"));
  redirect(addressOf(`/staff/fulfilment/batches/${batch}`, outcomeQuery("claimed", result.value)));
}

/** What was asked for, as the form is filled in with it again. */
function typedAt(asked: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    ["count", "kind", "size", "waited"].map((name) => [name, (asked[name] ?? "").slice(0, 10)]),
  );
}

/**
 * Does what the pressed button says, and shows the same page again with what became of it. Where something is left in the
 * fields (all of it when nothing was done) the page comes back with it instead.
 */
export async function workAction(_state: WorkState, form: FormData): Promise<WorkState> {
  const by = await requireStaff("fulfil");
  const { query, kept } = await workOn(readPostedWork(form), by);
  const back = whereTo(readForm(form));
  if (isNothing(kept)) redirect(addressOf(back.path, { ...back.query, ...query }));
  refresh();
  return { said: await sayOutcome(query), kept };
}

function whereTo({ code = "", show = "" }: Record<string, string>): { path: string; query: Record<string, string> } {
  if (/^AG-[0-9A-Z-]{5,20}$/.test(code)) return { path: `/staff/fulfilment/${code}`, query: {} };
  return { path: "/staff/fulfilment", query: { show: /^[a-z]{1,12}$/.test(show) ? show : "" } };
}
