import type Stripe from "stripe";
import type { ProductRecord } from "../customer-records.ts";

/** A Product as Stripe's API gives it. */
export function drawProduct(product: ProductRecord): Stripe.Product {
  return {
    id: product.id,
    object: "product",
    active: product.active,
    created: product.created,
    default_price: null,
    description: product.description,
    images: [],
    livemode: false,
    marketing_features: [],
    metadata: product.metadata,
    name: product.name,
    package_dimensions: null,
    shippable: null,
    statement_descriptor: null,
    tax_code: null,
    tax_details: null,
    type: "service",
    unit_label: null,
    updated: product.created,
    url: null,
  };
}
