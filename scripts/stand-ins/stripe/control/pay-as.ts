import type { InvoiceRecord } from "../invoice-records.ts";
import { DECLINED_CARD, failureOf } from "../life/cards.ts";
import { declineInvoiceCard, payInvoice } from "../life/pay-invoice.ts";
import { declineCard, payByCard, promiseBankPayment, settleBankPayment } from "../life/pay-session.ts";
import type { SessionRecord } from "../records.ts";
import type { World } from "../world.ts";

export const PAY_OUTCOMES = ["paid", "declined", "delayed", "delayed_succeeds", "delayed_fails"] as const;

/** Pays a session without its page. A delayed outcome promises the bank payment first, where that has not been done. */
export function payAs(world: World, session: SessionRecord, outcome: (typeof PAY_OUTCOMES)[number]): SessionRecord {
  const payer = { name: "A Customer", email: session.customerEmail ?? "customer@example.org" };
  if (outcome === "paid") return payByCard(world, session, payer);
  const declined = failureOf(DECLINED_CARD);
  if (outcome === "declined" && declined) return declineCard(world, session, payer, declined);
  if (outcome === "delayed") return promiseBankPayment(world, session, payer);
  const promised = session.status === "open" ? promiseBankPayment(world, session, payer) : session;
  return settleBankPayment(world, promised, outcome === "delayed_succeeds" ? "succeeds" : "fails");
}

export const INVOICE_OUTCOMES = ["paid", "declined"] as const;

/** Tries to pay an open invoice by card without its page. */
export function payInvoiceAs(
  world: World,
  invoice: InvoiceRecord,
  outcome: (typeof INVOICE_OUTCOMES)[number],
): InvoiceRecord {
  const payer = { name: "A Customer", email: invoice.customer.email ?? "customer@example.org" };
  const declined = outcome === "declined" ? failureOf(DECLINED_CARD) : null;
  return declined ? declineInvoiceCard(world, invoice, payer, declined) : payInvoice(world, invoice, "card", payer);
}
