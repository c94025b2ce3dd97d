import { newId } from "../../shared/ids.ts";
import { metadata } from "../api/metadata.ts";
import { invalid, missingParam } from "../api/problem.ts";
import { integer, list, object, oneOf, optional, type ReadFields, text } from "../api/readers.ts";
import type { Call } from "../api/route.ts";
import { decimal, withoutImitation } from "../api/value-readers.ts";
import type { InvoiceItemRecord } from "../invoice-records.ts";
import { customerGiven } from "../life/find-customer.ts";
import { lineAmount } from "../life/line-amount.ts";
import { taxesOf, taxRatesGiven } from "../life/line-taxes.ts";
import { nowOf, type World } from "../world.ts";

const currency = oneOf(["gbp"]);

export const CREATE_FIELDS = {
  amount: optional(integer(-99_999_999, 99_999_999)),
  currency: optional(currency),
  customer: optional(text()),
  description: optional(text()),
  invoice: optional(text()),
  metadata: optional(metadata),
  price_data: optional(
    object({
      currency,
      product: text(),
      tax_behavior: optional(oneOf(["exclusive", "inclusive", "unspecified"])),
      unit_amount: optional(integer(-99_999_999, 99_999_999)),
      unit_amount_decimal: optional(decimal(12)),
    }),
  ),
  quantity: optional(integer(0, 999_999)),
  tax_rates: optional(list(text(), 5)),
  unit_amount_decimal: optional(decimal(12)),
  ...withoutImitation(
    "customer_account",
    "discountable",
    "discounts",
    "period",
    "pricing",
    "quantity_decimal",
    "subscription",
    "tax_behavior",
    "tax_code",
  ),
};

type Params = ReadFields<typeof CREATE_FIELDS>;

/** A new invoice item, on no invoice yet. Throws what Stripe refuses: no price, two prices, a stranger's invoice. */
export function newInvoiceItem({ world }: Call, params: Params, invoiceOf: string | null): InvoiceItemRecord {
  const customerId = params.customer ?? invoiceOf;
  if (customerId === null) {
    throw invalid("Missing required param: customer.", { code: "parameter_missing", param: "customer" });
  }
  customerGiven(world, customerId);
  if (invoiceOf !== null && invoiceOf !== customerId) {
    throw invalid("The invoice belongs to another customer.", { param: "invoice" });
  }
  const { quantity, unitAmount, amount, productId } = priceOf(world, params);
  const taxRateIds = params.tax_rates ?? [];
  return {
    id: newId("ii"),
    lineId: newId("il"),
    created: nowOf(world),
    customerId,
    invoiceId: null,
    description:
      params.description ?? (productId === null ? null : (world.store.get("product", productId)?.name ?? null)),
    quantity,
    unitAmount,
    amount,
    priceId: productId === null ? null : newId("price"),
    productId,
    taxRateIds,
    taxes: taxesOf(amount, taxRatesGiven(world, taxRateIds, "tax_rates")),
    metadata: params.metadata ?? {},
  };
}

type Priced = Pick<InvoiceItemRecord, "quantity" | "unitAmount" | "amount" | "productId">;

function priceOf(world: World, { amount, price_data, unit_amount_decimal, quantity }: Params): Priced {
  const given = [amount, price_data, unit_amount_decimal].filter((each) => each !== undefined).length;
  const names = "amount, price_data, unit_amount_decimal";
  if (given === 0) throw invalid(`One of the following params should be provided for this request: ${names}.`);
  if (given > 1) throw invalid(`You may only specify one of these parameters: ${names}.`);
  if (amount !== undefined) {
    if (quantity !== undefined) {
      throw invalid("You may only specify one of these parameters: amount, quantity.", { param: "quantity" });
    }
    return { quantity: 1, unitAmount: null, amount, productId: null };
  }
  const count = quantity ?? 1;
  const unitAmount = unit_amount_decimal ?? unitAmountOf(price_data);
  if (price_data && world.store.get("product", price_data.product) === undefined) {
    throw missingParam("product", price_data.product, "price_data[product]");
  }
  const productId = price_data?.product ?? null;
  return { quantity: count, unitAmount, amount: lineAmount(count, unitAmount), productId };
}

function unitAmountOf(price: Params["price_data"]): string {
  const { unit_amount, unit_amount_decimal } = price ?? {};
  if ((unit_amount === undefined) === (unit_amount_decimal === undefined)) {
    throw invalid("Provide exactly one of unit_amount and unit_amount_decimal.", { param: "price_data[unit_amount]" });
  }
  return unit_amount_decimal ?? String(unit_amount);
}
