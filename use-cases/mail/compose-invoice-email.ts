import { z } from "zod";
import { database } from "#adapters/database/client.ts";
import { openSealed, SEALED, type Sealed } from "#adapters/sealing/sealed-sql.ts";
import { reminderToSay } from "#domain/invoicing/reminders.ts";
import { isCredited, owedOf } from "#domain/invoicing/standing.ts";
import type { OrderAbout } from "#domain/ordering/line-kind.ts";
import { CREDITED, PAID } from "#use-cases/invoicing/lock-invoice.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import type { Composed } from "./compose.ts";

const facts = z.object({ invoiceId: z.string() });

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/London" });

type Found = {
  about: OrderAbout;
  to: string | null;
  /** It goes to somebody else than whoever is told of the order. */
  isElsewhere: boolean;
  reference: string;
  number: string;
  purchaseOrderNumber: string | null;
  status: "open" | "paid" | "void" | "uncollectible";
  totalPence: number;
  creditedPence: number;
  paidPence: number;
  dueAt: Date;
  isVoidAsked: boolean;
  payUrl: string | null;
  pdfUrl: string | null;
  replaces: string | null;
};

/** What whoever pays an invoice is told of it. Null once it is true no more: nobody is asked for what is paid or void. */
export async function composeInvoiceEmail(kind: string, data: Record<string, unknown>): Promise<Composed | null> {
  const { invoiceId } = facts.parse(data);
  const found = await invoiceToTellOf(invoiceId);
  if (found?.to == null) return null;
  const { to, about, reference, number, purchaseOrderNumber, paidPence, replaces, dueAt } = found;
  const shared = { about, reference, number, purchaseOrderNumber, contact: await contactLine() };
  if (kind === "invoice_cancelled") return isNewsTo(found) ? { to, message: { kind, ...shared } } : null;
  if (kind === "invoice_paid" && isCredited(found)) return null;
  if (kind === "invoice_paid") return { to, message: { kind, ...shared, paidPence, pdfUrl: found.pdfUrl ?? "" } };
  const owedPence = owedOf(found);
  if (owedPence === 0 || found.isVoidAsked) return null;
  const asked = { ...shared, owedPence, dueOn: DAY.format(dueAt), payUrl: found.payUrl ?? "" };
  if (kind === "invoice_issued") return { to, message: { kind, ...asked, replaces } };
  const reminder = reminderToSay(dueAt, new Date());
  if (kind === "invoice_reminder") return { to, message: { kind, ...asked, reminder } };
  throw new Error(`no email of an invoice of the kind ${kind}`);
}

/**
 * Whether the cancellation or crediting of an invoice is news to whoever it went to: they are not told of the order, or what
 * they are told of it (a booking, places) says nothing of an invoice.
 */
export function isNewsTo({ isElsewhere, about }: Pick<Found, "isElsewhere" | "about">): boolean {
  return isElsewhere || about !== "copies";
}

export async function invoiceToTellOf(id: string): Promise<Found | undefined> {
  const [found] = await database().$queryRaw<(Omit<Found, "to" | "isElsewhere"> & Sealed)[]>`
    SELECT ${SEALED} AS sealed, o.about, o.reference, i.number,
           i.purchase_order_number AS "purchaseOrderNumber", i.status, i.total_pence AS "totalPence",
           ${CREDITED} AS "creditedPence", ${PAID} AS "paidPence", i.due_at AS "dueAt",
           i.void_asked_at IS NOT NULL AS "isVoidAsked", i.pay_url AS "payUrl", i.pdf_url AS "pdfUrl",
           (SELECT b.number FROM invoice b WHERE b.id = i.replaces_id) AS replaces
      FROM invoice i JOIN "order" o ON o.id = i.order_id JOIN recipient r ON r.id = o.recipient_id
     WHERE i.id = ${id}::uuid AND i.number IS NOT NULL`;
  if (!found) return undefined;
  const { billingEmail, email } = openSealed(found.sealed);
  return { ...found, to: billingEmail ?? email, isElsewhere: billingEmail !== null && billingEmail !== email };
}
