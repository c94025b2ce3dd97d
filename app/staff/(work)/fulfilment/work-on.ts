import { readTrackingNumber } from "#domain/fulfilment/tracking-number.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import type { Outcome } from "#use-cases/fulfilment/change-consignments.ts";
import { claimChosen } from "#use-cases/fulfilment/claim.ts";
import { dispatchConsignment } from "#use-cases/fulfilment/dispatch.ts";
import { holdConsignments, unholdConsignments } from "#use-cases/fulfilment/hold.ts";
import { packConsignments, unpackConsignments } from "#use-cases/fulfilment/pack.ts";
import { releaseConsignments } from "#use-cases/fulfilment/release.ts";
import { undoDispatches } from "#use-cases/fulfilment/undo-dispatch.ts";
import type { Intent } from "./intents.ts";
import { type Did, outcomeQuery } from "./outcome.ts";
import { type Kept, keptOf, type PostedWork } from "./posted-work.ts";

type Answer = { ok: true; value: Outcome } | { ok: false; refusal: string };

type Work = { did: Did; work: (work: PostedWork, by: StaffMember) => Promise<Answer> };

const WORK: Record<Intent, Work> = {
  claim: { did: "claimed", work: ({ ids }, by) => claimChosen(ids, by) },
  release: { did: "released", work: ({ ids }, by) => releaseConsignments(ids, by) },
  hold: { did: "held", work: ({ ids, reason }, by) => holdConsignments(ids, reason, by) },
  unhold: { did: "unheld", work: ({ ids }, by) => unholdConsignments(ids, by) },
  pack: { did: "packed", work: ({ ids }, by) => packConsignments(ids, by) },
  unpack: { did: "unpacked", work: ({ ids }, by) => unpackConsignments(ids, by) },
  dispatch: { did: "dispatched", work: dispatchEach },
  undispatch: { did: "undispatched", work: ({ ids }, by) => undoDispatches(ids, by) },
};

/** As many as one press of a button works on. */
export const MOST_AT_ONCE = 100;

/** What became of a press: in the words of an address, with what is left in the fields, and the parcels that it changed. */
export type Worked = { query: Record<string, string>; kept: Kept; doneIds: string[] };

/** Does what the pressed button says to the parcels that it names. */
export async function workOn(posted: PostedWork, by: StaffMember): Promise<Worked> {
  const { intent, ids } = posted;
  const failed = (did: string) => ({ query: { did }, kept: keptOf(posted, null), doneIds: [] });
  const chosen = Object.hasOwn(WORK, intent) ? WORK[intent as Intent] : undefined;
  if (!chosen) return failed("unknown");
  if (ids.length === 0) return failed("nothing");
  if (ids.length > MOST_AT_ONCE) return failed("too_many");
  const result = await chosen.work(posted, by);
  if (!result.ok) return failed(result.refusal);
  const refused = result.value.refused.map(({ id }) => id);
  const doneIds = ids.filter((id) => !refused.includes(id));
  return { query: outcomeQuery(chosen.did, result.value), kept: keptOf(posted, refused), doneIds };
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
