import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { countThings, kindOfPerson } from "#domain/privacy/persons-things.ts";
import type { Retention } from "#domain/privacy/retention.ts";
import { whatToDo } from "#domain/privacy/still-needed.ts";
import { retention } from "#use-cases/settings/retention.ts";
import { closeSilent } from "./close-silent.ts";
import { countForgotten, type ForgottenCounts } from "./count-forgotten.ts";
import { forgetAddressCodes } from "./forget-address-codes.ts";
import { forgetOldBooks } from "./forget-old-books.ts";
import { forgetPeople } from "./forget-people.ts";
import { lockThings } from "./lock-things.ts";
import { thingsOf } from "./things-of.ts";

/** So many people at once: their rows are locked no longer than a blink. */
const BATCH = 100;
/** One run looks at no more than so many; the next one, an hour later, goes on. */
const MOST_BATCHES = 100;
/** Whoever a colleague has in hand is looked at again by the next run but one. */
const BUSY_MINUTES = 90;

/**
 * Forgets everybody whose time is over (docs/decisions/0036), in small batches of a transaction each: it may be killed anywhere and
 * run again, also beside itself, with the same end. Whoever is still needed is never forgotten: what says so is locked when it is read.
 */
export async function forgetInTime(now: Date): Promise<void> {
  const kept = await retention();
  for (let batch = 0; batch < MOST_BATCHES; batch += 1)
    if ((await inTransaction((tx) => lookAtSome(tx, kept, now))) < BATCH) break;
  await forgetAddressCodes(now);
  await forgetOldBooks(now);
}

/** Looks at those whose turn it is, and gives how many there were. */
async function lookAtSome(tx: Transaction, kept: Retention, now: Date): Promise<number> {
  const due = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM recipient WHERE forgotten_at IS NULL AND consider_at <= ${now}
     ORDER BY consider_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`;
  if (due.length === 0) return 0;
  const ids = due.map(({ id }) => id);
  const locked = await lockThings(tx, ids);
  const toForget: string[] = [];
  const later: { id: string; at: Date }[] = [];
  const counts: ForgottenCounts = {};
  for (const { id, ...things } of await thingsOf(tx, ids)) {
    const turn = (locked.get(id) ?? 0) < countThings(things) ? busy(now) : whatToDo(things, kept, now);
    if (turn !== "forget") {
      later.push({ id, at: turn.lookAgainAt });
      continue;
    }
    const kind = kindOfPerson(things);
    counts[kind] = (counts[kind] ?? 0) + 1;
    toForget.push(id);
  }
  await lookAgain(tx, later);
  if (toForget.length > 0) {
    await closeSilent(tx, toForget, now);
    await forgetPeople(tx, toForget);
  }
  await countForgotten(tx, counts, now);
  return due.length;
}

const busy = (now: Date) => ({ lookAgainAt: new Date(now.getTime() + BUSY_MINUTES * 60_000) });

async function lookAgain(tx: Transaction, later: readonly { id: string; at: Date }[]): Promise<void> {
  if (later.length === 0) return;
  await tx.$executeRaw`
    UPDATE recipient r SET consider_at = each.at
      FROM unnest(${later.map(({ id }) => id)}::uuid[], ${later.map(({ at }) => at)}::timestamptz[]) AS each (id, at)
     WHERE r.id = each.id`;
}
