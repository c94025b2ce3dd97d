import { stripe } from "./stripe-client.ts";

/** Makes an open invoice void: it can no longer be paid. Stripe refuses where it is paid already. Throws as `paymentsProblem` tells. */
export async function voidInvoice(providerId: string, turn: number): Promise<void> {
  await stripe().invoices.voidInvoice(providerId, {}, { idempotencyKey: `invoice_void:${providerId}:${turn}` });
}

/** Tells Stripe that all of an invoice was paid to the charity's own account. Throws as `paymentsProblem` tells. */
export async function markInvoicePaid(providerId: string, turn: number): Promise<void> {
  const idempotencyKey = `invoice_paid:${providerId}:${turn}`;
  await stripe().invoices.pay(providerId, { paid_out_of_band: true }, { idempotencyKey });
}
