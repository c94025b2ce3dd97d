import { database, type Transaction } from "#adapters/database/client.ts";
import { countThings, together } from "#domain/privacy/persons-things.ts";
import { type Need, stillNeeded } from "#domain/privacy/still-needed.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { type Happening, type HistorySubject, record } from "#use-cases/history/record.ts";
import { countForgotten } from "./count-forgotten.ts";
import { forgetPeople } from "./forget-people.ts";
import { lockThings } from "./lock-things.ts";
import { thingsOf } from "./things-of.ts";

/**
 * Forgets these recipients, who are one person, at once; the histories of their things are told `happening`, once. Refuses `still_needed`
 * while a parcel, money or a day is open, and `in_hand` while somebody changes one of their things at that very moment. Composes.
 */
export async function erasePeople(
  tx: Transaction,
  recipientIds: readonly string[],
  happening: Pick<Happening, "event" | "by">,
  now: Date,
): Promise<Result<null, "still_needed" | "in_hand">> {
  const ids = await lockLiving(tx, recipientIds);
  if (ids === "in_hand") return refuse("in_hand");
  if (ids.length === 0) return succeed(null);
  const locked = await lockThings(tx, ids);
  const all = await thingsOf(tx, ids);
  if (all.some((things) => (locked.get(things.id) ?? 0) < countThings(things))) return refuse("in_hand");
  if (stillNeeded(together(all), now).length > 0) return refuse("still_needed");
  await forgetPeople(tx, ids);
  await noteInHistory(tx, ids, happening);
  await countForgotten(tx, { wish: 1 }, now, "told_elsewhere");
  return succeed(null);
}

/** Those who are not forgotten yet, locked. Waits for nobody. */
async function lockLiving(tx: Transaction, recipientIds: readonly string[]): Promise<string[] | "in_hand"> {
  const living = await tx.recipient.count({ where: { id: { in: [...recipientIds] }, forgottenAt: null } });
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM recipient WHERE id = ANY(${[...recipientIds]}::uuid[]) AND forgotten_at IS NULL
     ORDER BY id FOR UPDATE SKIP LOCKED`;
  return locked.length < living ? "in_hand" : locked.map(({ id }) => id);
}

async function noteInHistory(
  tx: Transaction,
  ids: readonly string[],
  happening: Pick<Happening, "event" | "by">,
): Promise<void> {
  const things = await tx.$queryRaw<{ subject: HistorySubject; id: string }[]>`
    SELECT 'order' AS subject, id FROM "order" WHERE recipient_id = ANY(${[...ids]}::uuid[])
    UNION ALL SELECT 'request', id FROM free_copy_request WHERE recipient_id = ANY(${[...ids]}::uuid[])
    UNION ALL SELECT 'enquiry', id FROM enquiry WHERE recipient_id = ANY(${[...ids]}::uuid[])
    UNION ALL SELECT 'quote', id FROM quote WHERE recipient_id = ANY(${[...ids]}::uuid[])
    UNION ALL SELECT 'proposal', id FROM proposal WHERE recipient_id = ANY(${[...ids]}::uuid[])
    UNION ALL SELECT 'booking', id FROM booking WHERE recipient_id = ANY(${[...ids]}::uuid[])
    UNION ALL SELECT 'seats', id FROM seat_booking WHERE recipient_id = ANY(${[...ids]}::uuid[])`;
  await record(tx, ...things.map(({ subject, id }) => ({ subject, subjectId: id, ...happening })));
}

/** How a person stands: since when they are forgotten (null: they are not), and what they are still needed for. */
export type Standing = { forgottenAt: Date | null; needs: Need[] };

/** How the person stands whose recipients these are. */
export async function standingOf(recipientIds: readonly string[], now: Date): Promise<Standing> {
  const people = await database().recipient.findMany({
    where: { id: { in: [...recipientIds] } },
    select: { id: true, forgottenAt: true },
  });
  const living = people.filter(({ forgottenAt }) => forgottenAt === null).map(({ id }) => id);
  if (living.length > 0)
    return { forgottenAt: null, needs: stillNeeded(together(await thingsOf(database(), living)), now) };
  const last = Math.max(...people.map(({ forgottenAt }) => forgottenAt?.getTime() ?? 0));
  return { forgottenAt: new Date(last), needs: [] };
}
