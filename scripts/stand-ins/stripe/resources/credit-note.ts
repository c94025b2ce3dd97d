import type Stripe from "stripe";
import type { CreditNoteLineRecord, CreditNoteRecord } from "../invoice-records.ts";
import { sumsOf } from "../life/invoice-sums.ts";
import { decimalText } from "./decimal-text.ts";
import { drawTax } from "./invoice-line.ts";

/** A Credit Note as Stripe's API gives it. */
export function drawCreditNote(note: CreditNoteRecord): Stripe.CreditNote {
  const { subtotal, withoutTax, taxes } = sumsOf(note.lines);
  const afterPayment = note.total - note.beforePayment;
  return {
    id: note.id,
    object: "credit_note",
    amount: note.total,
    amount_shipping: 0,
    created: note.created,
    currency: "gbp",
    customer: note.customerId,
    customer_account: null,
    customer_balance_transaction: null,
    discount_amount: 0,
    discount_amounts: [],
    effective_at: note.created,
    invoice: note.invoiceId,
    lines: {
      object: "list",
      data: note.lines.slice(0, 10).map(drawCreditNoteLine),
      has_more: note.lines.length > 10,
      url: `/v1/credit_notes/${note.id}/lines`,
    },
    livemode: false,
    memo: note.memo,
    metadata: note.metadata,
    number: note.number,
    out_of_band_amount: note.outOfBand,
    pdf: `${note.host}/credit-note/${note.id}/pdf`,
    post_payment_amount: afterPayment,
    pre_payment_amount: note.beforePayment,
    pretax_credit_amounts: [],
    reason: note.reason,
    refunds: note.refunds.map(({ refundId, amount }) => ({
      amount_refunded: amount,
      payment_record_refund: null,
      refund: refundId,
      type: "refund",
    })),
    shipping_cost: null,
    status: "issued",
    subtotal,
    subtotal_excluding_tax: withoutTax,
    total: note.total,
    total_excluding_tax: withoutTax,
    total_taxes: taxes.map(drawTax),
    type: afterPayment === 0 ? "pre_payment" : note.beforePayment === 0 ? "post_payment" : "mixed",
    voided_at: null,
  };
}

/** A line of a credit note as Stripe's API gives it. */
export function drawCreditNoteLine(line: CreditNoteLineRecord): Stripe.CreditNoteLineItem {
  return {
    id: line.id,
    object: "credit_note_line_item",
    amount: line.amount,
    description: line.description,
    discount_amount: 0,
    discount_amounts: [],
    ...(line.invoiceLineId === null ? {} : { invoice_line_item: line.invoiceLineId }),
    livemode: false,
    metadata: line.metadata,
    pretax_credit_amounts: [],
    quantity: line.quantity,
    tax_rates: [],
    taxes: line.taxes.map(drawTax),
    type: line.invoiceLineId === null ? "custom_line_item" : "invoice_line_item",
    unit_amount: line.unitAmount !== null && /^-?\d+$/.test(line.unitAmount) ? Number(line.unitAmount) : null,
    unit_amount_decimal: line.unitAmount === null ? null : decimalText(line.unitAmount),
  };
}
