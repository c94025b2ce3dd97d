import { z } from "zod";
import { database } from "#adapters/database/client.ts";
import { pageOfOrder } from "#domain/ordering/page-of-order.ts";
import type { QuoteAgain } from "#emails/letter/quote-again.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import { waitsForCopies } from "#use-cases/stock/waits-for-copies.ts";
import type { Composed } from "./compose.ts";
import { linkTo } from "./compose.ts";

const facts = z.object({
  orderId: z.string(),
  refundPence: z.number().optional(),
  creditPence: z.number().optional(),
  reason: z.string().optional(),
  copies: z.number().optional(),
});

const DAY = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/London" });

/** Everything that is told about an order. */
export async function composeOrderEmail(kind: string, data: Record<string, unknown>): Promise<Composed | null> {
  const { orderId, refundPence, creditPence = 0, reason = "", copies: cancelledCopies = 0 } = facts.parse(data);
  const order = await database().order.findUniqueOrThrow({
    where: { id: orderId },
    select: {
      reference: true,
      status: true,
      token: true,
      about: true,
      copies: true,
      sponsoredCopies: true,
      totalPence: true,
      payBy: true,
      expiresAt: true,
      purchaseOrderNumber: true,
      recipient: { select: { email: true, contactName: true, billingEmail: true } },
      checkoutSessions: { where: { status: "complete" }, select: { id: true }, take: 1 },
      payments: { select: { id: true }, take: 1 },
      quote: { select: { token: true, status: true, expiresAt: true } },
    },
  });
  const { email, contactName } = order.recipient;
  if (email === null) return null;
  const { reference, copies, sponsoredCopies, totalPence, payBy } = order;
  const bought = { copies, sponsoredCopies, totalPence };
  const statusUrl = linkTo(pageOfOrder(order));
  const shared = { reference, statusUrl, contactName: contactName ?? "", contact: await contactLine() };
  const billingEmail = order.recipient.billingEmail === email ? null : order.recipient.billingEmail;
  const invoice = { purchaseOrderNumber: order.purchaseOrderNumber, billingEmail };
  const isApproved = payBy === "invoice" && (order.status === "accepted" || order.status === "fulfilled");
  const isLeftToBank = order.checkoutSessions.length > 0 && order.payments.length === 0;
  const payUntil = order.expiresAt && DAY.format(order.expiresAt);
  const quote = quoteAgain(order.quote, new Date());
  switch (kind) {
    case "order_received":
      return { to: email, message: { kind, ...shared, ...bought, payBy, isApproved, payUntil, ...invoice } };
    case "order_to_pay":
      // Nobody is asked for what is paid meanwhile, or closed.
      if (order.status !== "awaiting_payment" || payUntil === null) return null;
      return { to: email, message: { kind, ...shared, ...bought, payUntil } };
    case "order_approved":
      return {
        to: email,
        message: { kind, ...shared, ...bought, ...invoice, waitsForCopies: await waitsForCopies({ orderId }) },
      };
    case "payment_confirmed":
      return {
        to: email,
        message: {
          ...{ kind, about: order.about, ...shared, ...bought },
          waitsForCopies: await waitsForCopies({ orderId }),
        },
      };
    case "order_cancelled":
      return { to: email, message: { kind, ...shared, refundPence: refundPence ?? null, isLeftToBank, quote, reason } };
    case "order_part_cancelled":
      return { to: email, message: { kind, ...shared, cancelledCopies, refundPence: refundPence ?? null } };
    case "order_refunded":
      return { to: email, message: { kind, ...shared, refundPence: refundPence ?? 0, creditPence, reason } };
    case "order_expired":
      return { to: email, message: { kind, ...shared, quote } };
    default:
      throw new Error(`no order email of the kind ${kind}`);
  }
}

type QuoteOfOrder = { token: string; status: string; expiresAt: Date | null };

/** The quote that an order came of, where it can be accepted again. */
function quoteAgain(quote: QuoteOfOrder | null, now: Date): QuoteAgain | null {
  if (quote?.status !== "sent" || quote.expiresAt === null || quote.expiresAt <= now) return null;
  return { url: linkTo(`/quotes/${quote.token}`), until: DAY.format(quote.expiresAt) };
}
