import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse } from "#domain/result.ts";
import { erasePeople, type Standing, standingOf } from "./erase-people.ts";
import { type WhoseLink, whoseLink } from "./whose-link.ts";

export type EraseRefusal = "no_such_link" | "still_needed" | "in_hand";

/**
 * Forgets the person behind a secret link at once, because they wish it; their things' histories say so. Once: of several who press it
 * together all are told that it is done. Refuses `no_such_link`; `still_needed` while a parcel, money or a day is open (the page
 * says which); and `in_hand` while somebody changes one of their things at that very moment.
 */
export async function eraseAtWish(token: string, now: Date): Promise<Result<null, EraseRefusal>> {
  return inTransaction(async (tx) => {
    const whose = await whoseLink(tx, token);
    if (!whose) return refuse("no_such_link");
    return erasePeople(tx, whose.recipientIds, { event: "erased_at_wish", by: "customer" }, now);
  });
}

/** How the person behind a secret link stands: whether they are forgotten, since when, and what they are still needed for. */
export type DataStanding = Pick<WhoseLink, "kind"> & Standing;

/** How the person behind a secret link stands; null for a token that is none. */
export async function dataStanding(token: string, now: Date): Promise<DataStanding | null> {
  const whose = await whoseLink(database(), token);
  return whose && { kind: whose.kind, ...(await standingOf(whose.recipientIds, now)) };
}
