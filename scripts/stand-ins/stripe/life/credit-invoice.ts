import { newId } from "../../shared/ids.ts";
import { invalid, missing } from "../api/problem.ts";
import { type CreditNoteRecord, dueOf, type InvoiceRecord } from "../invoice-records.ts";
import { announce, type Cause } from "../webhooks/announce.ts";
import { nowOf, type World } from "../world.ts";
import { openPaymentOf } from "./begin-invoice.ts";
import { becomePaid, cancelPayment } from "./end-invoice.ts";

export type CreditRequest = Pick<
  CreditNoteRecord,
  "amount" | "reason" | "memo" | "metadata" | "refunds" | "outOfBand" | "url" | "id"
>;

/**
 * Takes an amount off an invoice. Of an open one it lessens what is due, and one of which nothing is due is paid; of a paid
 * one the refunds named and what goes back otherwise must come to the amount.
 */
export function creditInvoice(
  world: World,
  invoice: InvoiceRecord,
  request: CreditRequest,
  cause: Cause,
): CreditNoteRecord {
  if (invoice.status !== "open" && invoice.status !== "paid")
    throw invalid(`You can only create credit notes for open or paid invoices. This one is ${invoice.status}.`);
  const isAfterPayment = invoice.status === "paid";
  requireRoom(invoice, request, isAfterPayment);
  for (const { refundId } of request.refunds)
    if (world.store.get("refund", refundId) === undefined) throw missing("refund", refundId, "refunds");
  const note: CreditNoteRecord = {
    ...request,
    created: nowOf(world),
    invoiceId: invoice.id,
    customerId: invoice.customerId,
    number: `${invoice.number}-CN-${String(invoice.creditNoteIds.length + 1).padStart(2, "0")}`,
    isAfterPayment,
  };
  world.store.put("credit_note", note);
  announce(world, "credit_note.created", { object: "credit_note", record: note }, cause);
  takeOff(world, { ...invoice, creditNoteIds: [...invoice.creditNoteIds, note.id] }, note, cause);
  return note;
}

export function newCreditNoteId(): string {
  return newId("cn");
}

function requireRoom(invoice: InvoiceRecord, request: CreditRequest, isAfterPayment: boolean): void {
  const { amount, refunds, outOfBand } = request;
  const goesBack = refunds.reduce((sum, each) => sum + each.amount, 0) + outOfBand;
  if (!isAfterPayment && goesBack > 0)
    throw invalid("You can only refund, credit or pay back amounts of an invoice that is paid.", { param: "refunds" });
  const left = isAfterPayment ? dueOf(invoice) - invoice.creditedAfter : dueOf(invoice);
  if (amount > left)
    throw invalid(
      `The sum of credit amount, refund amount and out of band amount (${amount}) must be no more than ${left}.`,
      {
        param: "amount",
      },
    );
  if (isAfterPayment && goesBack !== amount)
    throw invalid(
      `The sum of refunds, credit amount and out of band amount (${goesBack}) must equal the credit note amount (${amount}).`,
      { param: "amount" },
    );
}

function takeOff(world: World, invoice: InvoiceRecord, note: CreditNoteRecord, cause: Cause): void {
  if (note.isAfterPayment) {
    world.store.put("invoice", { ...invoice, creditedAfter: invoice.creditedAfter + note.amount });
    return;
  }
  const lessened = { ...invoice, creditedBefore: invoice.creditedBefore + note.amount };
  if (dueOf(lessened) === 0) {
    cancelPayment(world, lessened, cause);
    becomePaid(world, lessened, cause);
    return;
  }
  const { payment, intent } = openPaymentOf(world, lessened);
  world.store.put("payment_intent", { ...intent, amount: dueOf(lessened) });
  world.store.put("invoice_payment", { ...payment, amountRequested: dueOf(lessened) });
  world.store.put("invoice", lessened);
  announce(world, "invoice.updated", { object: "invoice", record: lessened }, cause);
}
