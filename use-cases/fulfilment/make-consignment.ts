import { randomUUID } from "node:crypto";
import type { Transaction } from "#adapters/database/client.ts";
import type { StockNeed } from "#domain/stock/availability.ts";
import { takeFromStock } from "#use-cases/stock/take-from-stock.ts";

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
 * Makes the parcel of an order or request: queued when its copies can be allocated, else waiting for stock.
 * Composes with the transaction that accepts the order or approves the request.
 */
export async function makeConsignment(
  tx: Transaction,
  wanted: ConsignmentToMake,
): Promise<"queued" | "awaiting_stock"> {
  const id = randomUUID();
  const lines = wanted.lines.map((line) => ({ ...line, id: randomUUID() }));
  await tx.consignment.createMany({
    data: {
      id,
      code: wanted.code,
      ...wanted.origin,
      recipientId: wanted.recipientId,
      status: "awaiting_stock",
      copies: lines.reduce((sum, line) => sum + line.copies, 0),
      neededBy: wanted.neededBy ?? null,
      waitingSince: wanted.now,
    },
  });
  await tx.consignmentLine.createMany({ data: lines.map((line) => ({ ...line, consignmentId: id })) });
  if (!(await takeFromStock(tx, lines))) return "awaiting_stock";
  await tx.$executeRaw`UPDATE consignment SET status = 'queued' WHERE id = ${id}::uuid`;
  return "queued";
}
