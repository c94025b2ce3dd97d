import { randomUUID } from "node:crypto";
import type { Prisma, Transaction } from "#adapters/database/client.ts";
import type { StaffRole } from "#domain/staff/abilities.ts";
import { queueEmails } from "#use-cases/mail/queue-email.ts";

/** Why a person is needed. The staff home page has words for each. */
export type TaskKind =
  | "payment_after_close"
  | "payment_differs"
  | "refund_failed"
  | "refund_after_packing"
  | "refund_by_bank"
  | "invoice_not_issued"
  | "billing_email_refused"
  | "invoice_differs"
  | "invoice_ended_at_stripe"
  | "invoice_paid_elsewhere"
  | "part_paid_elsewhere"
  | "part_not_counted"
  | "invoice_overpaid"
  | "credit_note_refused"
  | "transfer_unapplied"
  | "dispute_opened"
  | "dispute_lost"
  | "seats_paid_late"
  | "booking_unpaid"
  | "email_parked";

export type TaskToOpen = { kind: TaskKind; dedupeKey: string; orderId?: string; details?: Prisma.InputJsonObject };

/** Opens a task for staff, once for each `dedupeKey`, and tells those who can do it by email. True when it is new. */
export async function openTask(tx: Transaction, task: TaskToOpen): Promise<boolean> {
  const id = randomUUID();
  const made = await tx.staffTask.createMany({ data: { details: {}, ...task, id }, skipDuplicates: true });
  if (made.count === 0) return false;
  await tellStaff(tx, ["administrator"], task.kind, `task:${id}`, "/staff");
  return true;
}

/** Queues the email "something needs you" to every active member of staff in `roles`. `path` leads into the staff area. */
export async function tellStaff(
  tx: Transaction,
  roles: StaffRole[],
  what: string,
  dedupeKey: string,
  path: string,
): Promise<void> {
  const members = await membersIn(tx, roles);
  const emails = members.map(({ id }) => ({
    kind: "staff_needs_you" as const,
    dedupeKey: `${dedupeKey}:${id}`,
    staffMemberId: id,
    data: { what, path },
  }));
  await queueEmails(tx, emails);
}

/** Every active member of staff in `roles`. */
export function membersIn(tx: Transaction, roles: StaffRole[]): Promise<{ id: string }[]> {
  return tx.staffMember.findMany({ where: { role: { in: roles }, disabledAt: null }, select: { id: true } });
}
