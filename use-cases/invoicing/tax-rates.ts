import { z } from "zod";
import { database } from "#adapters/database/client.ts";
import { createTaxRate, type VatTreatment } from "#adapters/payments/create-tax-rate.ts";
import { settingOf } from "#use-cases/settings/setting.ts";

const keyOf = (treatment: VatTreatment) => `stripe_tax_rate_${treatment}`;

/** Stripe's id of a rate of VAT, made there once. Two that come at once are given the same by its key. */
export async function taxRateOf(treatment: VatTreatment): Promise<string> {
  const key = keyOf(treatment);
  const kept = await settingOf(key, z.string());
  if (kept !== undefined) return kept;
  const value = await createTaxRate(treatment);
  await database().setting.createMany({ data: { key, value }, skipDuplicates: true });
  return value;
}
