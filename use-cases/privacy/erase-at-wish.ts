import { database, type Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { countThings, together } from "#domain/privacy/persons-things.ts";
import { type Need, stillNeeded } from "#domain/privacy/still-needed.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { type HistorySubject, record } from "#use-cases/history/record.ts";
import { countForgotten } from "./count-forgotten.ts";
import { forgetPeople } from "./forget-people.ts";
import { lockThings } from "./lock-things.ts";
import { thingsOf } from "./things-of.ts";
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
    const ids = await lockLiving(tx, whose.recipientIds);
    if (ids === "in_hand") return refuse("in_hand");
    if (ids.length === 0) return succeed(null);
    const locked = await lockThings(tx, ids);
    const all = await thingsOf(tx, ids);
    if (all.some((things) => (locked.get(things.id) ?? 0) < countThings(things))) return refuse("in_hand");
    if (stillNeeded(together(all), now).length > 0) return refuse("still_needed");
    await forgetPeople(tx, ids);
    await noteInHistory(tx, ids);
    await countForgotten(tx, { wish: 1 }, now, "told_elsewhere");
    return succeed(null);
  });
}

/** Those who are not forgotten yet, locked. Waits for nobody. */
async function lockLiving(tx: Transaction, recipientIds: readonly string[]): Promise<string[] | "in_hand"> {
  const living = await tx.recipient.count({ where: { id: { in: [...recipientIds] }, forgottenAt: null } });
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM recipient WHERE id = ANY(${[...recipientIds]}::uuid[]) AND forgotten_at IS NULL
     ORDER BY id FOR UPDATE SKIP LOCKED`;
  return locked.length < living ? "in_hand" : locked.map(({ id }) => id);
}

async function noteInHistory(tx: Transaction, ids: readonly string[]): Promise<void> {
  const things = await tx.$queryRaw<{ subject: HistorySubject; id: string }[]>`
    SELECT 'order' AS subject, id FROM "order" WHERE recipient_id = ANY(${[...ids]}::uuid[])
    UNION ALL SELECT 'request', id FROM free_copy_request WHERE recipient_id = ANY(${[...ids]}::uuid[])
    UNION ALL SELECT 'enquiry', id FROM enquiry WHERE recipient_id = ANY(${[...ids]}::uuid[])
    UNION ALL SELECT 'quote', id FROM quote WHERE recipient_id = ANY(${[...ids]}::uuid[])
    UNION ALL SELECT 'proposal', id FROM proposal WHERE recipient_id = ANY(${[...ids]}::uuid[])
    UNION ALL SELECT 'booking', id FROM booking WHERE recipient_id = ANY(${[...ids]}::uuid[])
    UNION ALL SELECT 'seats', id FROM seat_booking WHERE recipient_id = ANY(${[...ids]}::uuid[])`;
  const event = "erased_at_wish";
  await record(tx, ...things.map(({ subject, id }) => ({ subject, subjectId: id, event, by: "customer" as const })));
}

/** How the person behind a secret link stands: whether they are forgotten, since when, and what they are still needed for. */
export type DataStanding = Pick<WhoseLink, "kind"> & { forgottenAt: Date | null; needs: Need[] };

/** How the person behind a secret link stands; null for a token that is none. */
export async function dataStanding(token: string, now: Date): Promise<DataStanding | null> {
  const whose = await whoseLink(database(), token);
  if (!whose) return null;
  const people = await database().recipient.findMany({
    where: { id: { in: whose.recipientIds } },
    select: { id: true, forgottenAt: true },
  });
  const living = people.filter(({ forgottenAt }) => forgottenAt === null).map(({ id }) => id);
  if (living.length === 0) {
    const last = Math.max(...people.map(({ forgottenAt }) => forgottenAt?.getTime() ?? 0));
    return { kind: whose.kind, forgottenAt: new Date(last), needs: [] };
  }
  const needs = stillNeeded(together(await thingsOf(database(), living)), now);
  return { kind: whose.kind, forgottenAt: null, needs };
}
