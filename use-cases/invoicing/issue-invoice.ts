import { database } from "#adapters/database/client.ts";
import { createCustomer } from "#adapters/payments/create-customer.ts";
import { createInvoice, finishInvoice, type InvoiceRequest } from "#adapters/payments/create-invoice.ts";
import { fetchInvoice } from "#adapters/payments/fetch-invoice.ts";
import { findInvoice, linesThere } from "#adapters/payments/find-invoice.ts";
import { paymentsProblem } from "#adapters/payments/payments-problem.ts";
import { DAYS_UNTIL_DUE } from "#domain/invoicing/invoice-life.ts";
import { charityInWords, type SupplierDetails, vatNumberInWords } from "#domain/supplier/supplier-details.ts";
import { supplierDetails } from "#use-cases/settings/supplier.ts";
import { openTask } from "#use-cases/tasks/open-task.ts";
import { settleInvoice } from "./settle-invoice.ts";
import { taxRateOf } from "./tax-rates.ts";
import { turnOf } from "./turn.ts";

/**
 * Issues an invoice that was written down before: however often this runs, and wherever it is killed, Stripe has it once. Each
 * try looks first at what the one before has done. Stripe's refusal becomes a task for staff.
 */
export async function issueInvoice(invoiceId: string, now: Date): Promise<void> {
  const invoice = await toIssue(invoiceId);
  if (invoice?.status !== "creating") return;
  const turn = turnOf(invoice.createdAt, now);
  try {
    const customerId = invoice.organisation.providerId ?? (await becomeCustomer(invoice, turn));
    const request = await requestFor(invoice, customerId, turn);
    const begun = invoice.providerId ?? (turn > 0 ? await findInvoice(customerId, invoice.id) : null);
    const providerId = begun ?? (await createInvoice(request));
    await database().invoice.update({ where: { id: invoice.id }, data: { providerId } });
    const truth = begun === null ? null : await fetchInvoice(providerId);
    const there = truth?.status === "draft" && turn > 0 ? await linesThere(providerId) : [];
    if (truth === null || truth.status === "draft") await finishInvoice(providerId, request, there);
    await settleInvoice(providerId);
  } catch (error) {
    if (paymentsProblem(error) !== "refused") throw error;
    await askPerson(invoice);
  }
}

type ToIssue = NonNullable<Awaited<ReturnType<typeof toIssue>>>;

function toIssue(id: string) {
  return database().invoice.findUnique({
    where: { id },
    include: {
      organisation: { select: { id: true, name: true, providerId: true } },
      lines: { orderBy: { position: "asc" } },
      order: {
        select: { id: true, about: true, reference: true, recipient: { select: { email: true, billingEmail: true } } },
      },
    },
  });
}

/** Two that come at once are given the same customer by Stripe, because the organisation is the key. */
async function becomeCustomer({ organisation, order }: ToIssue, turn: number): Promise<string> {
  const email = order.recipient.billingEmail ?? order.recipient.email;
  const providerId = await createCustomer({ organisationId: organisation.id, name: organisation.name, email, turn });
  await database().organisation.updateMany({ where: { id: organisation.id, providerId: null }, data: { providerId } });
  return providerId;
}

async function requestFor(invoice: ToIssue, customerId: string, turn: number): Promise<InvoiceRequest> {
  const supplier = await supplierDetails();
  const { about, reference } = invoice.order;
  const lines = [];
  for (const { vatTreatment, ...line } of invoice.lines)
    lines.push({ ...line, taxRateId: supplier?.vatNumber ? await taxRateOf(vatTreatment) : null });
  return {
    invoiceId: invoice.id,
    customerId,
    purchaseOrderNumber: invoice.purchaseOrderNumber,
    description: `${about === "copies" ? "Order" : "Booking"} ${reference}`,
    footer: footerOf(supplier),
    daysUntilDue: DAYS_UNTIL_DUE,
    turn,
    lines,
  };
}

/** What the law asks a charity to say on its invoices, and a buyer's finance office looks for. */
function footerOf(supplier: SupplierDetails | null): string {
  const vat = supplier?.vatNumber ? ` VAT number ${vatNumberInWords(supplier.vatNumber)}.` : "";
  return `${charityInWords(supplier)}${vat}`;
}

async function askPerson({ id, order, totalPence }: ToIssue): Promise<void> {
  const task = { kind: "invoice_not_issued", dedupeKey: `invoice_not_issued:${id}`, orderId: order.id } as const;
  await openTask(database(), { ...task, details: { pence: totalPence } });
}
