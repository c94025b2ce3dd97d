import { randomUUID } from "node:crypto";
import { contentHash } from "#adapters/crypto/keyed.ts";
import { mintReference } from "#adapters/crypto/mint.ts";
import { Prisma, type Transaction } from "#adapters/database/client.ts";
import { sealedPerson } from "#adapters/sealing/sealed-person.ts";
import type { Basket } from "#domain/ordering/basket.ts";
import { DAYS_UNTIL_UNPAID_ORDER_EXPIRES } from "#domain/ordering/order-life.ts";
import type { AnswersToWrite, CameBy } from "#domain/ordering/taken-answers.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import type { Submission } from "#use-cases/forms/submit-once.ts";
import { type Happening, historyInsert } from "#use-cases/history/record.ts";
import { type EmailToQueue, emailInsert } from "#use-cases/mail/queue-email.ts";
import { newCheckout } from "./new-checkout.ts";

/** The colleague who took an order, and how it reached them. */
export type Taken = { by: StaffMember; cameBy: CameBy };
export type OrderToWrite = { token: string; answers: AnswersToWrite; basket: Basket; now: Date; taken?: Taken };
export type WrittenOrder = { id: string; reference: string; checkout: ReturnType<typeof newCheckout> };

const IS_FIRST = Prisma.sql`EXISTS (SELECT FROM claimed)`;

/**
 * Writes an order with everything that belongs to it, its history and its email among it, in one statement that begins
 * with the form's key: when the form was posted before, nothing is written and the answer is null. A card order is
 * given the intention of a Checkout Session, unless a colleague takes it, who pays nothing; else the one answered stands
 * nowhere.
 */
export async function writeOrder(
  tx: Transaction,
  submission: Submission,
  { token, answers, basket, now, taken }: OrderToWrite,
): Promise<WrittenOrder | null> {
  const [id, recipientId, reference] = [randomUUID(), randomUUID(), mintReference()];
  const checkout = newCheckout(id, now);
  const person = sealedPerson(recipientId, personOf(answers));
  const byCard = answers.payBy === "card";
  const expiresAt = byCard ? new Date(now.getTime() + DAYS_UNTIL_UNPAID_ORDER_EXPIRES * 86_400_000) : null;
  const written = await tx.$queryRaw<unknown[]>`
    WITH claimed AS (
      INSERT INTO form_submission (form_key, content_hash, result_path)
      VALUES (${submission.formKey}, ${contentHash(submission.content)}, ${`/orders/${token}`})
      ON CONFLICT DO NOTHING RETURNING form_key),
    person AS (
      INSERT INTO recipient (id, sealed, wrapped_key, search, created_at)
      SELECT ${recipientId}::uuid, ${person.sealed}, ${person.wrappedKey}, ${person.search}::int[], ${now} FROM claimed),
    placed AS (
      INSERT INTO "order" (id, reference, token, status, pay_by, purchase_order_number, recipient_id, copies,
                           sponsored_copies, total_pence, placed_at, expires_at)
      SELECT ${id}::uuid, ${reference}, ${token},
             ${byCard ? "awaiting_payment" : "awaiting_approval"}::order_status, ${answers.payBy}::pay_by,
             ${answers.purchaseOrderNumber}, ${recipientId}::uuid, ${basket.copies}, ${basket.sponsoredCopies},
             ${basket.totalPence}, ${now}, ${expiresAt}
        FROM claimed),
    priced AS (
      INSERT INTO order_line (order_id, kind, publication_id, copies, unit_price_pence, total_pence, vat_treatment)
      SELECT ${id}::uuid, kind, "publicationId", copies, "unitPricePence", "totalPence", "vatTreatment"
        FROM claimed, jsonb_to_recordset(${JSON.stringify(basket.lines)}::jsonb)
          AS l(kind order_line_kind, "publicationId" uuid, copies int, "unitPricePence" int, "totalPence" int,
               "vatTreatment" vat_treatment)),
    payable AS (
      INSERT INTO checkout_session (id, order_id, expires_at, created_at)
      SELECT ${checkout.id}::uuid, ${id}::uuid, ${checkout.expiresAt}, ${now} FROM claimed
       WHERE ${byCard && !taken}),
    noted AS (${historyInsert([placing(id, taken)], IS_FIRST)}),
    told AS (${emailInsert(emailsAbout(id, recipientId, byCard, taken), IS_FIRST)})
    SELECT form_key FROM claimed`;
  return written.length === 1 ? { id, reference, checkout } : null;
}

function personOf(answers: AnswersToWrite) {
  const { organisationName, contactName, email, billingEmail, phone, deliveryNote } = answers;
  const { addressLine1, addressLine2, addressLine3, town, county, postcode } = answers;
  const place = { addressLine1, addressLine2, addressLine3, town, county, postcode, deliveryNote };
  return { organisationName, contactName, email, billingEmail, phone, ...place };
}

function placing(subjectId: string, taken: Taken | undefined): Happening {
  const subject = "order";
  if (!taken) return { subject, subjectId, event: "order_placed", by: "customer" };
  return { subject, subjectId, event: "order_taken", by: taken.by, details: { cameBy: taken.cameBy } };
}

/** Of an order to be invoiced that a colleague took, its approval is told, which comes at once. */
function emailsAbout(orderId: string, recipientId: string, byCard: boolean, taken: Taken | undefined): EmailToQueue[] {
  if (taken && !byCard) return [];
  const kind = taken ? "order_to_pay" : "order_received";
  return [{ kind, dedupeKey: `${kind}:${orderId}`, recipientId, data: { orderId } }];
}
