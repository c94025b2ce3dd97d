import type { Prisma, Transaction } from "#adapters/database/client.ts";
import { enqueueAll } from "#adapters/jobs/enqueue.ts";

/** The emails this store sends; `emails/` holds one template for each. */
export type EmailKind =
  | "order_received"
  | "payment_confirmed"
  | "order_approved"
  | "order_cancelled"
  | "order_expired"
  | "request_received"
  | "request_approved"
  | "request_declined"
  | "request_question"
  | "parcel_dispatched"
  | "enquiry_received"
  | "staff_needs_you"
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

/** Puts emails into the outbox and queues their sending, inside `tx`. Those already there are left alone. */
export async function queueEmails(tx: Transaction, emails: readonly EmailToQueue[]): Promise<void> {
  if (emails.length === 0) return;
  const made = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO outbox_email (dedupe_key, kind, recipient_id, staff_member_id, data)
    SELECT "dedupeKey", kind, "recipientId", "staffMemberId", data
      FROM jsonb_to_recordset(${JSON.stringify(emails)}::jsonb)
        AS r("dedupeKey" text, kind text, "recipientId" uuid, "staffMemberId" uuid, data jsonb)
        ON CONFLICT (dedupe_key) DO NOTHING
    RETURNING id`;
  await enqueueAll(
    tx,
    "send_email",
    made.map(({ id }) => ({ emailId: id })),
  );
}

export async function queueEmail(tx: Transaction, email: EmailToQueue): Promise<void> {
  await queueEmails(tx, [email]);
}
