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
