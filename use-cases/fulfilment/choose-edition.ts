import { Prisma, type Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import type { ConsignmentStatus } from "#domain/fulfilment/consignment-life.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import type { StockNeed } from "#domain/stock/availability.ts";
import type { EditionChoice } from "#domain/stock/editions.ts";
import { queueEmail } from "#use-cases/mail/queue-email.ts";
import { newestEditions } from "#use-cases/stock/newest-editions.ts";
import { makeAnotherParcel } from "./another-parcel.ts";
import { releaseCopies } from "./cancel-consignments.ts";
import { changeConsignments, type Outcome } from "./change-consignments.ts";
import { unholdConsignments } from "./hold.ts";
import { lockOrigin, type ParcelOrigin } from "./lock-origin.ts";
import { HOLDS_OLD_EDITION } from "./old-edition.ts";
import { wantsNoEmail } from "./wants-no-email.ts";

/**
 * Does what staff chose for parcels of an old edition: `old` lets them go on as they are; `wait` puts another parcel of
 * the new edition in the place of each, at the same age; `download` does so too and tells the customer, unless they asked
 * for no email, that they may read it meanwhile. One transaction for each parcel. Twice the same changes nothing: the
 * outcome then says `too_late`.
 */
export async function chooseEdition(
  ids: readonly string[],
  choice: EditionChoice,
  by: StaffMember,
): Promise<Result<Outcome, "not_allowed">> {
  if (!may(by, "fulfil")) return refuse("not_allowed");
  if (choice === "old") return unholdConsignments(ids, by);
  const all: Outcome = { done: [], refused: [] };
  for (const id of new Set(ids)) {
    const { done, refused } = await inTransaction((tx) => moveToEdition(tx, id, choice === "download", by));
    all.done.push(...done);
    all.refused.push(...refused);
  }
  return succeed(all);
}

type Old = {
  status: ConsignmentStatus;
  waitingSince: Date;
  neededBy: Date | null;
  lines: StockNeed[];
};

async function moveToEdition(tx: Transaction, id: string, withDownload: boolean, by: StaffMember): Promise<Outcome> {
  const origin = await lockOrigin(tx, id);
  const old = origin && (await lockParcel(tx, id));
  const change = {
    ids: [id],
    set: Prisma.sql`status = 'cancelled', held_at = NULL, held_reason = NULL, address_asked_at = NULL, claimed_by_id = NULL, claimed_at = NULL,
                    batch_number = NULL`,
    where: Prisma.sql`status IN ('awaiting_stock', 'queued', 'claimed') AND ${HOLDS_OLD_EDITION}`,
    event: "consignment_moved_to_edition",
    otherwise: "too_late" as const,
  };
  const outcome = await changeConsignments(tx, change, by);
  if (!origin || !old || outcome.done.length === 0) return outcome;
  if (old.status !== "awaiting_stock") await releaseCopies(tx, [id]);
  await makeTheNew(tx, origin, old, withDownload);
  return outcome;
}

/** Its lines as they are to be: each of the newest edition. */
async function lockParcel(tx: Transaction, id: string): Promise<Old | undefined> {
  const [parcel] = await tx.$queryRaw<Old[]>`
    SELECT c.status, c.waiting_since AS "waitingSince", c.needed_by AS "neededBy",
           (SELECT json_agg(json_build_object('publicationId', l.publication_id, 'copies', l.copies))
              FROM consignment_line l WHERE l.consignment_id = c.id) AS lines
      FROM consignment c WHERE c.id = ${id}::uuid FOR UPDATE OF c`;
  if (!parcel) return undefined;
  const newest = await newestEditions(tx);
  const renewed = (line: StockNeed) => ({
    ...line,
    publicationId: newest.get(line.publicationId) ?? line.publicationId,
  });
  return { ...parcel, lines: parcel.lines.map(renewed) };
}

async function makeTheNew(tx: Transaction, origin: ParcelOrigin, old: Old, withDownload: boolean): Promise<void> {
  const { lines, neededBy, waitingSince } = old;
  const made = await makeAnotherParcel(tx, origin, { lines, neededBy, now: waitingSince });
  if (made === null) throw new Error("one origin has more parcels than there are codes for them");
  if (!withDownload) return;
  await tx.consignment.update({ where: { id: made.id }, data: { downloadSince: new Date() } });
  const email = {
    kind: "edition_awaited" as const,
    dedupeKey: `edition_awaited:${made.id}`,
    recipientId: origin.recipientId,
  };
  if (!(await wantsNoEmail(tx, origin))) await queueEmail(tx, { ...email, data: { consignmentId: made.id } });
}
