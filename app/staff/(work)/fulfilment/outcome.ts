import { oneOf } from "#app/staff/_work/search-params.ts";
import type { Outcome, WhyRefused } from "#use-cases/fulfilment/change-consignments.ts";

/** What was done to parcels, as it stands in an address: codes and counts, never a name. */
export type Did = "claimed" | "released" | "held" | "unheld" | "packed" | "unpacked" | "dispatched" | "undispatched";

const DONE: Record<Did, string> = {
  claimed: "claimed",
  released: "put back into the queue",
  held: "held",
  unheld: "no longer held",
  packed: "packed",
  unpacked: "unpacked",
  dispatched: "dispatched",
  undispatched: "back here, packed",
};

const WHY: Record<WhyRefused, string> = {
  not_found: "was not found",
  held: "is held",
  claimed_by_other: "is claimed by a colleague",
  not_claimed: "is not claimed by you",
  already_packed: "is packed already",
  already_dispatched: "is dispatched already",
  not_packed: "is not packed",
  not_dispatched: "is not dispatched",
  not_queued: "is not in the queue",
  too_late: "can no longer be changed",
};

const PROBLEMS: Record<string, string> = {
  nothing: "Tick at least one parcel first.",
  too_many: "That is more than 100 parcels at once. Nothing was done.",
  none_to_claim: "Nothing like that is in the queue: nothing was claimed.",
  bad_count: "Say how many to claim, as a whole number from 1 to 100. Nothing was claimed.",
  unknown: "That is none of the buttons here. Nothing was done.",
  no_reason: "Say why the parcel is held.",
  bad_tracking_number: "That is not a tracking number: use 4 to 40 letters and digits. Nothing was dispatched.",
  parcel_code: "That is the code of a parcel, not a tracking number. Nothing was dispatched.",
  not_allowed: "You may not do this.",
};

/** What was done to one parcel by a form on its own page. */
const ON_ITS_PAGE: Record<string, string> = {
  address: "The address is corrected.",
  returned: "It is noted that the parcel came back.",
  lost: "It is noted that the parcel is lost.",
  sent_again: "This parcel is sent in the place of the one that did not arrive.",
  tracked: "Its tracking number is added: it stands on its customer’s page.",
  renumbered: "Its tracking number is changed: the new one stands on its customer’s page.",
  unnumbered: "Its tracking number is taken away.",
  split_off: "The parcel is split: this is the second one.",
  joined: "The two parcels are one now: this is the one that stays.",
};

const MOST_NAMED = 20;

export function outcomeQuery(did: Did, { done, refused }: Outcome): Record<string, string> {
  const named = refused.flatMap(({ code, why }) => (code === null ? [] : [`${code}~${why}`]));
  const first = done.length === 1 ? (done[0] ?? "") : "";
  return { did, n: String(done.length), done: first, not: named.slice(0, MOST_NAMED).join(",") };
}

/** What an address says was done, and to which parcels it could not be. */
export type ReadOutcome = { tone: "success" | "warning"; title: string; refused: { code: string; why: WhyRefused }[] };

type Query = { did: string | undefined; n: string | undefined; done: string | undefined; not: string | undefined };

/** Reads an outcome back. Anybody can write an address: only known words and codes come through. Null when there is none. */
export function readOutcome({ did, n, done, not }: Query): ReadOutcome | null {
  if (did === undefined) return null;
  const known = Object.hasOwn(ON_ITS_PAGE, did) ? ON_ITS_PAGE[did] : undefined;
  if (known) return { tone: "success", title: known, refused: [] };
  const problem = Object.hasOwn(PROBLEMS, did) ? PROBLEMS[did] : undefined;
  if (problem) return { tone: "warning", title: problem, refused: [] };
  if (!Object.hasOwn(DONE, did)) return null;
  const words = DONE[did as Did];
  const count = /^\d{1,3}$/.test(n ?? "") ? Number(n) : 0;
  const refused = readRefused(not ?? "");
  if (count === 0) {
    const nothing =
      did === "claimed" && refused.length === 0 ? "The queue is empty: nothing to claim." : `Nothing was ${words}.`;
    return { tone: "warning", title: nothing, refused };
  }
  const what = count === 1 && isCode(done ?? "") ? `${done}` : String(count);
  if (refused.length > 0) return { tone: "warning", title: `${what} ${words}, but not all:`, refused };
  return { tone: "success", title: `${what} ${words}.`, refused };
}

function readRefused(not: string): ReadOutcome["refused"] {
  return not
    .split(",")
    .slice(0, MOST_NAMED)
    .flatMap((each) => {
      const [code = "", why = ""] = each.split("~");
      return isCode(code) && Object.hasOwn(WHY, why) ? [{ code, why: why as WhyRefused }] : [];
    });
}

function isCode(text: string): boolean {
  return /^AG-[0-9A-Z-]{5,20}$/.test(text);
}

/** "AG-7K3F-9Q2MB is claimed by Sam." */
export function refusalSentence(code: string, why: WhyRefused, holder: string | undefined): string {
  return why === "claimed_by_other" && holder ? `${code} is claimed by ${holder}.` : `${code} ${WHY[why]}.`;
}

/** The part of an address that tells an outcome. */
export function outcomeIn(query: Record<string, string | string[] | undefined>): Query {
  const { did, n, done, not } = query;
  return { did: oneOf(did), n: oneOf(n), done: oneOf(done), not: oneOf(not) };
}
