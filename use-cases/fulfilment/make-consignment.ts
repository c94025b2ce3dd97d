import { randomUUID } from "node:crypto";
import type { Transaction } from "#adapters/database/client.ts";
import { enqueue } from "#adapters/jobs/enqueue.ts";
import type { StockNeed } from "#domain/stock/availability.ts";

export type ConsignmentToMake = {
  /** Stands on the slip; unique, so that one order or request is never made into two parcels by accident. */
  code: string;
  origin: { orderId: string } | { requestId: string };
  recipientId: string;
  lines: readonly StockNeed[];
  neededBy?: Date | null;
  now: Date;
};

/**
 * Makes the parcel of an order or request, in the transaction that accepts or approves it. It waits for stock until the
 * job queued here allocates its copies, a moment later: stock levels are rows that everybody wants, and one job that
 * allocates for many parcels holds them for less time than many transactions that allocate for one.
 */
export async function makeConsignment(tx: Transaction, wanted: ConsignmentToMake): Promise<void> {
  const orderId = "orderId" in wanted.origin ? wanted.origin.orderId : null;
  const requestId = "requestId" in wanted.origin ? wanted.origin.requestId : null;
  const copies = wanted.lines.reduce((sum, line) => sum + line.copies, 0);
  const id = randomUUID();
  await tx.$executeRaw`
    WITH parcel AS (
      INSERT INTO consignment (id, code, order_id, request_id, recipient_id, status, copies, needed_by, waiting_since)
      VALUES (${id}::uuid, ${wanted.code}, ${orderId}::uuid, ${requestId}::uuid, ${wanted.recipientId}::uuid,
              'awaiting_stock', ${copies}, ${wanted.neededBy ?? null}::date, ${wanted.now}))
    INSERT INTO consignment_line (consignment_id, publication_id, copies)
    SELECT ${id}::uuid, "publicationId", copies
      FROM jsonb_to_recordset(${JSON.stringify(wanted.lines)}::jsonb) AS l("publicationId" uuid, copies int)`;
  const publicationId = wanted.lines[0]?.publicationId;
  if (publicationId !== undefined) await enqueue(tx, "allocate_waiting", { publicationId });
}
