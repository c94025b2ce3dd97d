import type { Transaction } from "#adapters/database/client.ts";
import { coversAll, type StockNeed } from "#domain/stock/availability.ts";

type LevelRow = { publicationId: string; available: number };

/**
 * Allocates the copies of new consignment lines, all or none, and says whether there were enough. Holds the stock
 * levels' rows (in the order of their ids) until `tx` ends, so that two parcels never get the same copy.
 */
export async function takeFromStock(tx: Transaction, lines: readonly (StockNeed & { id: string })[]): Promise<boolean> {
  const ids = lines.map((line) => line.publicationId);
  const levels = await tx.$queryRaw<LevelRow[]>`
    SELECT publication_id AS "publicationId", on_hand - allocated AS available
      FROM stock_level WHERE publication_id = ANY(${ids}::uuid[]) ORDER BY publication_id FOR UPDATE`;
  if (!coversAll(lines, new Map(levels.map((level) => [level.publicationId, level.available])))) return false;
  await recordAllocations(tx, lines);
  return true;
}

async function recordAllocations(tx: Transaction, lines: readonly (StockNeed & { id: string })[]): Promise<void> {
  const allocations = lines.map(({ id, publicationId, copies }) => ({
    publicationId,
    kind: "allocation" as const,
    onHandChange: 0,
    allocatedChange: copies,
    consignmentLineId: id,
  }));
  await tx.stockMovement.createMany({ data: allocations });
}
