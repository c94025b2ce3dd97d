import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { chooseByAge, type StockNeed } from "#domain/stock/availability.ts";

/** So many parcels are looked at in one transaction; the next one goes on where it stopped. */
const AT_ONCE = 200;

type Waiting = { id: string; waitingSince: Date; lines: (StockNeed & { id: string })[] };

/**
 * Allocates copies to the parcels that wait for a publication, oldest first, each whole or not at all, passing over
 * those too large for what is left. Gives how many were queued. Safe to run at any time, by several at once.
 */
export function allocateWaiting(publicationId: string): Promise<number> {
  const next = nextRuns.get(publicationId);
  if (next) return next;
  const before = runs.get(publicationId) ?? Promise.resolve(0);
  const run = before
    .catch(() => 0)
    .then(() => {
      nextRuns.delete(publicationId);
      return allocateAll(publicationId);
    });
  nextRuns.set(publicationId, run);
  runs.set(publicationId, run);
  return run;
}

/** Of one publication, this process has one run going and one to come: whoever asks meanwhile shares the one to come. */
const runs = new Map<string, Promise<number>>();
const nextRuns = new Map<string, Promise<number>>();

async function allocateAll(publicationId: string): Promise<number> {
  let queued = 0;
  let after: Waiting | undefined;
  do {
    const page = await inTransaction((tx) => allocatePage(tx, publicationId, after));
    queued += page.queued;
    after = page.last;
  } while (after !== undefined);
  return queued;
}

async function allocatePage(tx: Transaction, publicationId: string, after: Waiting | undefined) {
  const available = await lockLevels(tx);
  if ((available.get(publicationId) ?? 0) === 0) return { queued: 0, last: undefined };
  const waiting = await nextWaiting(tx, publicationId, after);
  const chosen = chooseByAge(waiting, available);
  const ids = chosen.map((each) => each.id);
  if (ids.length > 0) {
    await tx.$executeRaw`
      UPDATE consignment SET status = 'queued', version = version + 1 WHERE id = ANY(${ids}::uuid[]) AND status = 'awaiting_stock'`;
    await tx.$executeRaw`
      INSERT INTO stock_movement (publication_id, kind, on_hand_change, allocated_change, consignment_line_id)
      SELECT publication_id, 'allocation', 0, copies, id FROM consignment_line WHERE consignment_id = ANY(${ids}::uuid[])`;
  }
  return { queued: ids.length, last: waiting.length === AT_ONCE ? waiting.at(-1) : undefined };
}

/** There are few publications: locking every level, in the order of ids, keeps the order of locks the same everywhere. */
async function lockLevels(tx: Transaction): Promise<Map<string, number>> {
  const levels = await tx.$queryRaw<{ publicationId: string; available: number }[]>`
    SELECT publication_id AS "publicationId", on_hand - allocated AS available
      FROM stock_level ORDER BY publication_id FOR UPDATE`;
  return new Map(levels.map((level) => [level.publicationId, level.available]));
}

async function nextWaiting(tx: Transaction, publicationId: string, after: Waiting | undefined): Promise<Waiting[]> {
  const since = after?.waitingSince ?? new Date(0);
  const id = after?.id ?? "00000000-0000-0000-0000-000000000000";
  return tx.$queryRaw<Waiting[]>`
    SELECT c.id, c.waiting_since AS "waitingSince",
           (SELECT json_agg(json_build_object('id', l.id, 'publicationId', l.publication_id, 'copies', l.copies))
              FROM consignment_line l WHERE l.consignment_id = c.id) AS lines
      FROM consignment c
     WHERE c.status = 'awaiting_stock' AND (c.waiting_since, c.id) > (${since}, ${id}::uuid)
       AND EXISTS (SELECT 1 FROM consignment_line l WHERE l.consignment_id = c.id AND l.publication_id = ${publicationId}::uuid)
     ORDER BY c.waiting_since, c.id LIMIT ${AT_ONCE} FOR UPDATE OF c SKIP LOCKED`;
}
