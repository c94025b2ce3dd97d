import { randomUUID } from "node:crypto";
import type { Transaction } from "#adapters/database/client.ts";
import type { VatTreatment } from "#domain/ordering/basket.ts";
import type { LineKind } from "#domain/ordering/line-kind.ts";
import { historyInsert } from "#use-cases/history/record.ts";
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
  /** Both are those of the booking or seats: whoever booked has one reference, on their page and on what they pay. */
  reference: string;
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
export async function writeTrainingOrder(tx: Transaction, order: TrainingOrder): Promise<{ id: string }> {
  const id = randomUUID();
  const lines = order.lines.map((line) => ({ ...line, totalPence: line.copies * line.unitPricePence }));
  const { about, reference, token, recipientId, payBy, purchaseOrderNumber, now } = order;
  const byCard = payBy === "card";
  const copies = sum(lines.filter(({ kind }) => kind === "copies").map((line) => line.copies));
  const totalPence = sum(lines.map((line) => line.totalPence));
  await tx.$executeRaw`
    WITH priced AS (
      INSERT INTO order_line (order_id, kind, publication_id, title, copies, unit_price_pence, total_pence, vat_treatment)
      SELECT ${id}::uuid, kind, "publicationId", title, copies, "unitPricePence", "totalPence", "vatTreatment"
        FROM jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
          AS l(kind order_line_kind, "publicationId" uuid, title text, copies int, "unitPricePence" int,
               "totalPence" int, "vatTreatment" vat_treatment)),
    noted AS (${historyInsert([{ subject: "order", subjectId: id, event: "order_placed", by: "customer" }])})
    INSERT INTO "order" (id, reference, token, about, status, pay_by, purchase_order_number, recipient_id, copies,
                         total_pence, placed_at, expires_at)
    VALUES (${id}::uuid, ${reference}, ${token}, ${about}::order_about,
            ${byCard ? "awaiting_payment" : "awaiting_approval"}::order_status, ${payBy}::pay_by, ${purchaseOrderNumber},
            ${recipientId}::uuid, ${copies}, ${totalPence}, ${now}, ${byCard ? order.expiresAt : null})`;
  if (!byCard) await approveAtOnce(tx, id, "system");
  return { id };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
