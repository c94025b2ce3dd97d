import type Stripe from "stripe";
import { newId } from "../../shared/ids.ts";
import { invalid } from "../api/problem.ts";
import { type Route, route } from "../api/route.ts";
import type { InvoiceLineRecord, InvoiceRecord } from "../invoice-records.ts";
import { findInvoice } from "../life/begin-invoice.ts";
import { decimal } from "./decimal.ts";
import { ITEM_FIELDS } from "./invoice-fields.ts";

export const INVOICE_ITEM_ROUTES: Route[] = [
  route("POST", "/v1/invoiceitems", ITEM_FIELDS, ({ world }, params) => {
    const invoice = findInvoice(world, params.invoice);
    if (invoice.customerId !== params.customer)
      throw invalid("The customer of an invoice item must be the invoice's own.", { param: "customer" });
    if (invoice.status !== "draft")
      throw invalid("This invoice is no longer editable.", { code: "invoice_not_editable", param: "invoice" });
    const line: InvoiceLineRecord = {
      id: newId("il"),
      itemId: newId("ii"),
      description: params.description ?? null,
      quantity: params.quantity ?? 1,
      unitAmount: params.unit_amount_decimal,
      metadata: params.metadata ?? {},
    };
    world.store.put("invoice", { ...invoice, lines: [...invoice.lines, line] });
    return drawItem(invoice, line);
  }),
];

function drawItem({ id, created, customerId }: InvoiceRecord, line: InvoiceLineRecord): Stripe.InvoiceItem {
  return {
    id: line.itemId,
    object: "invoiceitem",
    amount: line.quantity * line.unitAmount,
    currency: "gbp",
    customer: customerId,
    customer_account: null,
    date: created,
    description: line.description,
    discountable: true,
    discounts: [],
    invoice: id,
    livemode: false,
    metadata: line.metadata,
    parent: null,
    period: { start: created, end: created },
    pricing: { type: "price_details", unit_amount_decimal: decimal(line.unitAmount) },
    proration: false,
    quantity: line.quantity,
    quantity_decimal: decimal(line.quantity),
    tax_rates: [],
    test_clock: null,
  };
}
