import { stripe } from "./stripe-client.ts";

/**
 * Looks among a customer's invoices for the one that was made for ours, where repeating `createInvoice` cannot tell (its
 * key is over a day old, or keeps answering 500). Null when none was made.
 */
export async function findInvoice(customerId: string, invoiceId: string): Promise<string | null> {
  for await (const each of stripe().invoices.list({ customer: customerId, limit: 100 }))
    if (each.metadata?.invoiceId === invoiceId) return each.id;
  return null;
}

/** Our ids of the lines that an invoice has at Stripe. */
export async function linesThere(providerId: string): Promise<string[]> {
  const lines = await stripe().invoices.listLineItems(providerId, { limit: 100 }).autoPagingToArray({ limit: 1_000 });
  return lines.flatMap(({ metadata }) => metadata.invoiceLineId ?? []);
}
