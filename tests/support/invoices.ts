import type Stripe from "stripe";
import { database } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { approveOrder } from "#use-cases/ordering/approve-order.ts";
import { anOrder, type TestOrder } from "./orders.ts";
import { granted } from "./results.ts";
import { runJobs } from "./run-jobs.ts";

/** What a council types to be invoiced for 25 copies (£200). */
export const INVOICE_FORM = {
  payBy: "invoice",
  purchaseOrderNumber: "PO-4471",
  billingEmail: "accounts@riverside.example",
};

/** An order by invoice that was approved. Its invoice is written down, and not issued yet. */
export async function approvedOrder(by: StaffMember, form: Record<string, string> = {}): Promise<TestOrder> {
  const order = await anOrder({ ...INVOICE_FORM, ...form });
  const { status } = await database().order.findUniqueOrThrow({ where: { id: order.id } });
  if (status === "awaiting_approval") granted(await approveOrder(order.reference, by));
  return order;
}

/** The same, with its invoice issued at Stripe. */
export async function invoicedOrder(by: StaffMember, form: Record<string, string> = {}): Promise<TestOrder> {
  const order = await approvedOrder(by, form);
  await runJobs();
  return order;
}

/** The invoice of an order that counts, with its organisation. */
export function invoiceOf(order: { id: string }) {
  return database().invoice.findFirstOrThrow({
    where: { orderId: order.id, voidAskedAt: null },
    include: { organisation: true, creditNotes: true, payments: { include: { refunds: true } } },
  });
}

/** Stripe's own account of an order's invoice. */
export async function atStripe(dashboard: Stripe, order: { id: string }): Promise<Stripe.Invoice> {
  const { providerId } = await invoiceOf(order);
  return dashboard.invoices.retrieve(providerId ?? "", { expand: ["payments"] });
}

/** Money that somebody reports in Stripe's dashboard, towards an invoice, instead of recording it here. */
export async function inTheDashboard(dashboard: Stripe, invoiceId: string, value: number): Promise<void> {
  const at = Math.floor(Date.now() / 1000);
  const { id } = await dashboard.paymentRecords.reportPayment({
    amount_requested: { currency: "gbp", value },
    payment_method_details: { type: "custom", custom: { display_name: "Cheque" } },
    outcome: "guaranteed",
    guaranteed: { guaranteed_at: at },
    initiated_at: at,
  });
  await dashboard.invoices.attachPayment(invoiceId, { payment_record: id });
}
