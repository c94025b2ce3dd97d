import type Stripe from "stripe";
import type { CreditNoteRecord } from "../invoice-records.ts";

/** A CreditNote as Stripe's API gives it. */
export function drawCreditNote(note: CreditNoteRecord): Stripe.CreditNote {
  const { amount } = note;
  const type = note.isAfterPayment ? "post_payment" : "pre_payment";
  return {
    id: note.id,
    object: "credit_note",
    amount,
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
    lines: { object: "list", data: [], has_more: false, url: `/v1/credit_notes/${note.id}/lines` },
    livemode: false,
    memo: note.memo,
    metadata: note.metadata,
    number: note.number,
    out_of_band_amount: note.outOfBand === 0 ? null : note.outOfBand,
    pdf: note.url,
    post_payment_amount: note.isAfterPayment ? amount : 0,
    pre_payment_amount: note.isAfterPayment ? 0 : amount,
    pretax_credit_amounts: [],
    reason: note.reason,
    refunds: note.refunds.map(({ refundId, amount: back }) => ({
      amount_refunded: back,
      payment_record_refund: null,
      refund: refundId,
      type: "refund",
    })),
    shipping_cost: null,
    status: "issued",
    subtotal: amount,
    subtotal_excluding_tax: amount,
    total: amount,
    total_excluding_tax: amount,
    total_taxes: [],
    type,
    voided_at: null,
  };
}
