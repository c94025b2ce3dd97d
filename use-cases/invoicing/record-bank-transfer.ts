import { randomUUID } from "node:crypto";
import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { enqueue } from "#adapters/jobs/enqueue.ts";
import { owedOf } from "#domain/invoicing/standing.ts";
import { londonDay } from "#domain/london-day.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { earlierResult, submitOnce } from "#use-cases/forms/submit-once.ts";
import { record } from "#use-cases/history/record.ts";
import { type InvoiceInHand, lockInvoice } from "./lock-invoice.ts";
import { lookAtMoney } from "./look-at-money.ts";
import { tellOfInvoice } from "./tell-of-invoice.ts";

/** A transfer as it stands on the bank's statement. `receivedOn` is a day, `2026-11-26`; the parts are pence by invoice. */
export type BankTransfer = {
  reference: string;
  receivedOn: string;
  amountPence: number;
  parts: ReadonlyMap<string, number>;
  formKey: string;
};
export type BankTransferRefusal =
  | "not_allowed"
  | "nothing"
  | "does_not_add_up"
  | "in_the_future"
  | "not_open"
  | "already_sent_otherwise";

/**
 * Records a bank transfer that came to the charity's own account, for one invoice or several, once for each form key. An
 * invoice of which nothing is owed any more is paid: whoever paid is told by email. Stripe is told of each part by a job, as far as
 * it is still asked for. The parts add up to the transfer: what is over is put on one of the invoices, and becomes a task.
 */
export async function recordBankTransfer(
  transfer: BankTransfer,
  by: StaffMember,
  now: Date,
): Promise<Result<null, BankTransferRefusal>> {
  if (!may(by, "manage_orders")) return refuse("not_allowed");
  const { formKey, parts, ...rest } = transfer;
  const chosen = [...parts].filter(([, pence]) => pence > 0).sort(([one], [other]) => (one < other ? -1 : 1));
  if (chosen.length === 0) return refuse("nothing");
  if (chosen.reduce((sum, [, pence]) => sum + pence, 0) !== transfer.amountPence) return refuse("does_not_add_up");
  if (transfer.receivedOn > londonDay(now)) return refuse("in_the_future");
  const submission = { formKey, content: { ...rest, parts: chosen } };
  return inTransaction(async (tx) => {
    if ((await earlierResult(tx, submission)) !== null) return succeed(null);
    const invoices = [];
    for (const [id] of chosen) invoices.push(await lockInvoice(tx, id));
    const open = invoices.filter((invoice) => invoice !== undefined && isAwaited(invoice)) as InvoiceInHand[];
    if (open.length < chosen.length) return refuse("not_open");
    const once = await submitOnce(tx, submission, "/staff/invoices");
    if (!once.first) return once.resultPath === null ? refuse("already_sent_otherwise") : succeed(null);
    const id = randomUUID();
    const { reference, amountPence } = transfer;
    const receivedOn = new Date(transfer.receivedOn);
    await tx.bankTransfer.create({ data: { id, reference, amountPence, receivedOn, staffMemberId: by.id } });
    for (const invoice of open) await pay(tx, invoice, { id, pence: parts.get(invoice.id) ?? 0 }, by);
    return succeed(null);
  });
}

/** One that is paid already can still be paid again by mistake; one that Stripe does not know yet cannot be paid at all. */
function isAwaited({ status, voidAskedAt }: InvoiceInHand): boolean {
  return (status === "open" && voidAskedAt === null) || status === "paid" || status === "uncollectible";
}

type Part = { id: string; pence: number };

async function pay(tx: Transaction, invoice: InvoiceInHand, { id, pence }: Part, by: StaffMember): Promise<void> {
  const { orderId } = invoice;
  const paymentId = randomUUID();
  await tx.payment.create({
    data: {
      id: paymentId,
      orderId,
      invoiceId: invoice.id,
      bankTransferId: id,
      provider: "bank",
      providerId: `${id}:${invoice.id}`,
      amountPence: pence,
    },
  });
  await record(tx, { subject: "order", subjectId: orderId, event: "bank_transfer_recorded", by, details: { pence } });
  const paidPence = invoice.paidPence + pence;
  // One that is paid already asks Stripe for nothing more.
  const asked = invoice.status === "paid" ? 0 : owedOf({ ...invoice, status: "open" });
  if (asked > 0) await tx.paymentReport.create({ data: { paymentId, amountPence: Math.min(pence, asked) } });
  if (invoice.status !== "paid") await enqueue(tx, "report_parts", { invoiceId: invoice.id });
  const isPaid = invoice.status !== "paid" && owedOf({ ...invoice, status: "open", paidPence }) === 0;
  if (isPaid) {
    await tx.invoice.update({ where: { id: invoice.id }, data: { status: "paid", closedAt: new Date() } });
    await record(tx, { subject: "order", subjectId: orderId, event: "invoice_paid", by });
    await tellOfInvoice(tx, "invoice_paid", invoice);
  }
  await lookAtMoney(tx, invoice.id);
}
