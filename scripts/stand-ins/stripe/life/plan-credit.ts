import { newId } from "../../shared/ids.ts";
import { invalid, missingParam } from "../api/problem.ts";
import type { Call } from "../api/route.ts";
import type { CreditNoteLineRecord, CreditNoteRecord, InvoiceRecord } from "../invoice-records.ts";
import type { CreditParams } from "../resources/credit-note-fields.ts";
import { pounds } from "../resources/pounds.ts";
import { nowOf, type World } from "../world.ts";
import { creditLines } from "./credit-lines.ts";
import { amountRemaining, sumsOf } from "./invoice-sums.ts";

/** A credit note that has done nothing yet; `refundAmount` is still to be given back. */
export type CreditPlan = { note: CreditNoteRecord; invoice: InvoiceRecord; refundAmount: number };

/** Works a credit note out. Throws what Stripe refuses: too much, or parts that do not come to the whole. */
export function planCredit({ world, host }: Call, params: CreditParams): CreditPlan {
  const invoice = world.store.get("invoice", params.invoice);
  if (invoice === undefined) throw missingParam("invoice", params.invoice, "invoice");
  if (invoice.status === "draft" || invoice.status === "void") {
    throw invalid("You can only create a credit note for an invoice that is open or paid.", { param: "invoice" });
  }
  const earlier = world.store.by("credit_note", "invoiceId", invoice.id);
  const lines = linesOf(world, invoice, earlier, params);
  const { total } = sumsOf(lines);
  if (total <= 0) throw invalid("The credit note amount must be greater than 0.", { param: "amount" });
  const refunds = refundsOf(world, invoice, earlier, params);
  const outOfBand = params.out_of_band_amount ?? 0;
  const refundAmount = params.refund_amount ?? 0;
  const after = refunds.reduce((sum, { amount }) => sum + amount, outOfBand + refundAmount);
  const beforePayment = Math.min(total, amountLeft(invoice));
  checkAmounts(invoice, total, after);
  const note: CreditNoteRecord = {
    id: newId("cn"),
    created: nowOf(world),
    number: `${invoice.number}-CN-${String(invoice.creditNotes + 1).padStart(2, "0")}`,
    invoiceId: invoice.id,
    customerId: invoice.customerId,
    host: `http://${host}`,
    lines,
    total,
    beforePayment,
    outOfBand,
    refunds,
    reason: params.reason ?? null,
    memo: params.memo ?? null,
    metadata: params.metadata ?? {},
  };
  return { note, invoice, refundAmount };
}

function linesOf(
  world: World,
  invoice: InvoiceRecord,
  earlier: CreditNoteRecord[],
  { amount, lines }: CreditParams,
): CreditNoteLineRecord[] {
  if ((amount === undefined) === (lines === undefined)) {
    throw invalid("One of `amount`, `lines`, or `shipping_cost` must be provided.", { param: "lines" });
  }
  const whole = { type: "custom_line_item", description: "Credit", unit_amount: amount } as const;
  return creditLines(world, invoice, earlier, lines ?? [{ ...NOTHING, ...whole }]);
}

const NOTHING = {
  amount: undefined,
  invoice_line_item: undefined,
  metadata: undefined,
  quantity: undefined,
  tax_amounts: undefined,
  tax_rates: undefined,
  unit_amount_decimal: undefined,
};

function amountLeft(invoice: InvoiceRecord): number {
  return invoice.status === "paid" ? 0 : amountRemaining(invoice);
}

/** A credit first lessens what is still due; what of it was paid already, its parts say where it goes. */
function checkAmounts(invoice: InvoiceRecord, total: number, after: number): void {
  const left = amountLeft(invoice);
  const paid = invoice.amountPaid + invoice.paidOffStripe - invoice.creditedAfter;
  const most = left + paid;
  if (total > most) {
    const what = left === 0 ? "amount paid" : paid === 0 ? "amount remaining" : "amount paid and remaining";
    throw invalid(`The credit note amount (${pounds(total)}) is greater than the ${what} (${pounds(most)}).`, {
      param: "amount",
    });
  }
  const needed = Math.max(0, total - left);
  if (after === needed) return;
  throw invalid(
    `The sum of credit amount, refund amount and out of band amount (${pounds(after)}) must equal the post payment credit note amount (${pounds(needed)}).`,
    { param: "refund_amount" },
  );
}

/** Refunds that were made before and are only named now. */
function refundsOf(
  world: World,
  invoice: InvoiceRecord,
  earlier: CreditNoteRecord[],
  { refunds = [] }: CreditParams,
): CreditNoteRecord["refunds"] {
  const own = new Set(invoice.paymentIds.map((id) => world.store.get("invoice_payment", id)?.paymentIntentId ?? ""));
  return refunds.map(({ refund: refundId, amount_refunded }, index) => {
    const refund = world.store.get("refund", refundId);
    const param = `refunds[${index}][refund]`;
    if (refund?.paymentIntentId == null || !own.has(refund.paymentIntentId)) {
      throw missingParam("refund of this invoice", refundId, param);
    }
    const named = earlier.flatMap((note) => note.refunds).filter((each) => each.refundId === refundId);
    const left = named.reduce((sum, each) => sum - each.amount, refund.amount);
    const amount = amount_refunded ?? left;
    if (amount > left) throw invalid("The refund is smaller than that, or stands on another credit note.", { param });
    return { refundId, amount };
  });
}
