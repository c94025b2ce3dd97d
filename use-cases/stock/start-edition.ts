import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { cleanLine, shortened } from "#domain/forms/text.ts";
import { isId } from "#domain/id.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { isShortName, NEW_EDITION, type NewEdition } from "#domain/stock/editions.ts";
import { recordEach } from "#use-cases/fulfilment/change-consignments.ts";
import { record } from "#use-cases/history/record.ts";

export type StartEditionRefusal =
  | "not_allowed"
  | "no_such_publication"
  | "already_replaced"
  | "no_title"
  | "bad_short_name"
  | "short_name_taken"
  | "bad_size";

const LONGEST_TITLE = 120;

/**
 * Puts a new edition in the place of a publication: it is sold and asked for from now on, at the same prices, with a shelf
 * of its own that is empty yet. What is not packed of the old one is held, for staff to choose parcel by parcel; requests
 * in review are for the new one. Gives how many parcels are held.
 */
export async function startEdition(
  oldId: string,
  edition: NewEdition,
  by: StaffMember,
): Promise<Result<{ held: number }, StartEditionRefusal>> {
  if (!may(by, "manage_stock")) return refuse("not_allowed");
  if (!isId(oldId)) return refuse("no_such_publication");
  const title = shortened(cleanLine(edition.title), LONGEST_TITLE);
  if (title === "") return refuse("no_title");
  if (!isShortName(edition.sku)) return refuse("bad_short_name");
  if (!isSize(edition.weightGrams) || !isSize(edition.thicknessMm)) return refuse("bad_size");
  return inTransaction(async (tx) => {
    const [old] = await tx.$queryRaw<{ isReplaced: boolean }[]>`
      SELECT replaced_by_id IS NOT NULL AS "isReplaced" FROM publication WHERE id = ${oldId}::uuid FOR UPDATE`;
    if (!old) return refuse("no_such_publication");
    if (old.isReplaced) return refuse("already_replaced");
    const newId = await writeEdition(tx, oldId, { ...edition, title });
    if (newId === null) return refuse("short_name_taken");
    await takeItsPlace(tx, oldId, newId);
    const held = await holdWhatIsNotPacked(tx, oldId, by);
    const details = { title, parcels: held };
    await record(tx, { subject: "publication", subjectId: newId, event: "edition_started", by, details });
    return succeed({ held });
  });
}

function isSize(size: number): boolean {
  return Number.isInteger(size) && size >= 1 && size <= 20_000;
}

/** The new publication with the prices of the old one, in force and to come; null when another has its short name. */
async function writeEdition(tx: Transaction, oldId: string, edition: NewEdition): Promise<string | null> {
  const { title, sku, weightGrams, thicknessMm } = edition;
  const [made] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO publication (sku, title, weight_grams, thickness_mm, position)
    SELECT ${sku}, ${title}, ${weightGrams}, ${thicknessMm}, position FROM publication WHERE id = ${oldId}::uuid
        ON CONFLICT (sku) DO NOTHING RETURNING id`;
  if (!made) return null;
  await tx.stockLevel.create({ data: { publicationId: made.id } });
  await tx.$executeRaw`
    WITH old AS MATERIALIZED (
      SELECT id, gen_random_uuid() AS new_id, greatest(valid_from, now()) AS valid_from, quote_from_copies FROM price_list
       WHERE publication_id = ${oldId}::uuid
         AND valid_from >= coalesce((SELECT max(valid_from) FROM price_list
                                      WHERE publication_id = ${oldId}::uuid AND valid_from <= now()), '-infinity')),
    copy AS (INSERT INTO price_list (id, publication_id, valid_from, quote_from_copies)
             SELECT new_id, ${made.id}::uuid, valid_from, quote_from_copies FROM old RETURNING id)
    INSERT INTO price_tier (price_list_id, from_copies, unit_price_pence)
    SELECT copy.id, t.from_copies, t.unit_price_pence
      FROM old JOIN copy ON copy.id = old.new_id JOIN price_tier t ON t.price_list_id = old.id`;
  return made.id;
}

async function takeItsPlace(tx: Transaction, oldId: string, newId: string): Promise<void> {
  await tx.publication.update({
    where: { id: oldId },
    data: { isActive: false, replacedById: newId, lowStockSince: null },
  });
  const where = { publicationId: oldId, status: "in_review" as const };
  await tx.freeCopyRequest.updateMany({ where, data: { publicationId: newId, version: { increment: 1 } } });
}

async function holdWhatIsNotPacked(tx: Transaction, oldId: string, by: StaffMember): Promise<number> {
  const held = await tx.$queryRaw<{ id: string }[]>`
    WITH chosen AS (
      SELECT c.id FROM consignment c
       WHERE c.status IN ('awaiting_stock', 'queued', 'claimed') AND c.held_at IS NULL
         AND EXISTS (SELECT 1 FROM consignment_line l WHERE l.consignment_id = c.id AND l.publication_id = ${oldId}::uuid)
       ORDER BY c.id FOR UPDATE)
    UPDATE consignment c SET held_at = now(), held_reason = ${NEW_EDITION}, version = c.version + 1
      FROM chosen WHERE c.id = chosen.id RETURNING c.id`;
  await recordEach(tx, held, "consignment_held", by, { reason: NEW_EDITION });
  return held.length;
}
