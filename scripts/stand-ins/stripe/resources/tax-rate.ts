import type Stripe from "stripe";
import type { TaxRateRecord } from "../customer-records.ts";

/** A Tax Rate as Stripe's API gives it. */
export function drawTaxRate(rate: TaxRateRecord): Stripe.TaxRate {
  return {
    id: rate.id,
    object: "tax_rate",
    active: rate.active,
    country: rate.country,
    created: rate.created,
    description: rate.description,
    display_name: rate.displayName,
    effective_percentage: null,
    flat_amount: null,
    inclusive: rate.inclusive,
    jurisdiction: rate.jurisdiction,
    jurisdiction_level: null,
    livemode: false,
    metadata: rate.metadata,
    percentage: rate.percentage,
    rate_type: "percentage",
    state: null,
    tax_type: rate.taxType,
  };
}
