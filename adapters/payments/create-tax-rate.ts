import { z } from "zod";
import { readReply } from "./read-reply.ts";
import { stripe } from "./stripe-client.ts";

export type VatTreatment = "zero" | "exempt" | "standard";

const RATES: Record<VatTreatment, { description: string; percentage: number }> = {
  zero: { description: "Zero-rated", percentage: 0 },
  exempt: { description: "Exempt", percentage: 0 },
  standard: { description: "Standard rate", percentage: 20 },
};

const made = z.object({ id: z.string() }).transform(({ id }) => id);

/** Makes a rate of VAT that invoice lines can name, contained in their prices, and gives its id. Throws as `paymentsProblem` tells. */
export async function createTaxRate(treatment: VatTreatment): Promise<string> {
  const { description, percentage } = RATES[treatment];
  const parameters = {
    display_name: "VAT",
    description,
    percentage,
    inclusive: true,
    country: "GB",
    tax_type: "vat" as const,
  };
  return readReply(made, await stripe().taxRates.create(parameters, { idempotencyKey: `tax_rate:${treatment}` }));
}
