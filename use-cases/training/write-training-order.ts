import { randomUUID } from "node:crypto";
import { mintReference } from "#adapters/crypto/mint.ts";
import type { Prisma, Transaction } from "#adapters/database/client.ts";
import type { VatTreatment } from "#domain/ordering/basket.ts";
import type { LineKind } from "#domain/ordering/line-kind.ts";
import { record } from "#use-cases/history/record.ts";
import { approveAtOnce } from "#use-cases/ordering/approve-order.ts";

export type TrainingOrderLine = {
  kind: Exclude<LineKind, "sponsored_copies">;
  /** Of copies; then there is no title. */
  publicationId: string | null;
  title: string | null;
  copies: number;
  unitPricePence: number;
  vatTreatment: VatTreatment;
};

export type TrainingOrder = {
  about: "training" | "seats";
  /** The same as that of the booking or seats. */
  token: string;
  recipientId: string;
  payBy: "card" | "invoice";
  purchaseOrderNumber: string | null;
  lines: readonly TrainingOrderLine[];
  /** When it is given up unless it is paid, by card. */
  expiresAt: Date | null;
  now: Date;
};

/**
 * Writes the order that the money of a training or of seats belongs to. One by invoice is accepted and invoiced at once; one by
 * card waits for `startPayment(token)`. Nobody is told: that is the business of the booking. Its recipient's organisation and
 * postcode say whom the invoice is for. Composes; the total must be more than nothing.
 */
export async function writeTrainingOrder(
  tx: Transaction,
  order: TrainingOrder,
): Promise<{ id: string; reference: string }> {
  const [id, reference] = [randomUUID(), mintReference()];
  const lines = order.lines.map((line) => ({ ...line, totalPence: line.copies * line.unitPricePence }));
  const { about, token, recipientId, payBy, purchaseOrderNumber, now } = order;
  const byCard = payBy === "card";
  const row: Prisma.OrderCreateManyInput = {
    id,
    reference,
    token,
    about,
    status: byCard ? "awaiting_payment" : "awaiting_approval",
    payBy,
    purchaseOrderNumber,
    recipientId,
    copies: sum(lines.filter(({ kind }) => kind === "copies").map(({ copies }) => copies)),
    totalPence: sum(lines.map(({ totalPence }) => totalPence)),
    placedAt: now,
    expiresAt: byCard ? order.expiresAt : null,
  };
  await tx.order.createMany({ data: row });
  await tx.orderLine.createMany({ data: lines.map((line) => ({ ...line, orderId: id })) });
  await record(tx, { subject: "order", subjectId: id, event: "order_placed", by: "customer" });
  if (!byCard) await approveAtOnce(tx, id, "system");
  return { id, reference };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
