import { Prisma, type Transaction } from "#adapters/database/client.ts";

/** The emails this store sends; `emails/` holds one template for each. */
export type EmailKind =
  | "order_received"
  | "order_to_pay"
  | "payment_confirmed"
  | "order_approved"
  | "order_cancelled"
  | "order_part_cancelled"
  | "order_refunded"
  | "order_expired"
  | "invoice_issued"
  | "invoice_reminder"
  | "invoice_paid"
  | "invoice_credited"
  | "invoice_cancelled"
  | "request_received"
  | "request_approved"
  | "request_declined"
  | "request_cancelled"
  | "request_question"
  | "parcel_dispatched"
  | "parcel_renumbered"
  | "edition_awaited"
  | "parcel_not_arrived"
  | "enquiry_received"
  | "enquiry_declined"
  | "quote_sent"
  | "seats_news"
  | "booking_news"
  | "booking_reminder"
  | "training_thanks"
  | "trainer_news"
  | "proposal_sent"
  | "proposal_reminder"
  | "staff_needs_you"
  | "staff_stock_low"
  | "staff_invitation"
  | "staff_password_reset";

export type EmailToQueue = {
  kind: EmailKind;
  /** Says which fact this email tells; a second email with the same key is not made. */
  dedupeKey: string;
  recipientId?: string;
  staffMemberId?: string;
  /** Ids and amounts. What is personal is read from the recipient when the email is made up. */
  data: Prisma.InputJsonObject;
};

/** Puts emails into the outbox, inside `tx`: the row is what gets them sent. Those already there are left alone. */
export async function queueEmails(tx: Transaction, emails: readonly EmailToQueue[]): Promise<void> {
  if (emails.length > 0) await tx.$executeRaw(emailInsert(emails));
}

/**
 * The same as a part (`WITH … AS`) of a larger statement, done only if `when` (a condition in SQL) holds, to be sent from the
 * moment `due` (in SQL) on.
 */
export function emailInsert(
  emails: readonly EmailToQueue[],
  when = Prisma.sql`true`,
  due = Prisma.sql`now()`,
): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO outbox_email (dedupe_key, kind, recipient_id, staff_member_id, data, next_try_at)
    SELECT "dedupeKey", kind, "recipientId", "staffMemberId", data, ${due}
      FROM jsonb_to_recordset(${JSON.stringify(emails)}::jsonb)
        AS r("dedupeKey" text, kind text, "recipientId" uuid, "staffMemberId" uuid, data jsonb)
     WHERE ${when}
        ON CONFLICT (dedupe_key) DO NOTHING`;
}

export async function queueEmail(tx: Transaction, email: EmailToQueue): Promise<void> {
  await queueEmails(tx, [email]);
}
