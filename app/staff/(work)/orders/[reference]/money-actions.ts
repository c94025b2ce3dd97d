"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { isFormKey } from "#app/_forms/form-key.ts";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { checkAnswers, neededEmail, neededLine, optionalLine } from "#domain/forms/fields.ts";
import { readPence } from "#domain/forms/pounds.ts";
import { readWholeNumber } from "#domain/forms/text.ts";
import { readCopiesBySku } from "#domain/fulfilment/parting.ts";
import { readReference } from "#domain/reference.ts";
import { type BillingEmailRefusal, changeBillingEmail } from "#use-cases/invoicing/change-billing-email.ts";
import { changePurchaseOrder, type PurchaseOrderRefusal } from "#use-cases/invoicing/change-purchase-order.ts";
import { sendPaymentLink } from "#use-cases/ordering/payment-link.ts";
import { type RefundOrderRefusal, refundOrder } from "#use-cases/ordering/refund-order.ts";

const NUMBER_REFUSED: Record<PurchaseOrderRefusal, string> = {
  same: "That is the number which stands on the invoice already.",
  money_came: "Something was paid or credited of this invoice, so it cannot be made anew.",
  not_issued_yet: "The invoice is still being made: try again in a minute.",
  not_invoiced: "This order has no invoice that counts.",
  no_such_order: "There is no order with this reference.",
  not_allowed: "You may not change this.",
};

const number = z.object({ purchaseOrderNumber: neededLine("the purchase order number", 60) });

/** Makes an order's invoice anew, with another purchase order number. */
export async function changeNumberAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_orders");
  const values = readForm(form);
  const checked = checkAnswers(number, values);
  if (!checked.ok) return { values, errors: checked.errors };
  const reference = readReference(values.reference ?? "") ?? "";
  const result = await changePurchaseOrder({ reference, ...checked.answers }, by);
  if (result.ok) redirect(`/staff/orders/${reference}?did=number_changed`);
  return { values, errors: { purchaseOrderNumber: NUMBER_REFUSED[result.refusal] } };
}

const EMAIL_REFUSED: Record<BillingEmailRefusal, string> = {
  same: "The invoice goes to this address already",
  closed: "This order was called off: reload the page",
  not_invoiced: "This order is paid by card",
  forgotten: "This customer was forgotten: nothing can be kept of them",
  no_such_order: "There is no order with this reference",
  not_allowed: "You may not change this",
};

const billing = z.object({ billingEmail: neededEmail("the email address for the invoice") });

/** Changes where the invoice of an order goes. */
export async function changeBillingEmailAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_orders");
  const values = readForm(form);
  const checked = checkAnswers(billing, values);
  if (!checked.ok) return { values, errors: checked.errors };
  const reference = readReference(values.reference ?? "") ?? "";
  const result = await changeBillingEmail({ reference, ...checked.answers }, by);
  if (!result.ok) return { values, errors: { billingEmail: EMAIL_REFUSED[result.refusal] } };
  redirect(`/staff/orders/${reference}?did=${result.value.isSent ? "invoice_sent_there" : "invoice_goes_there"}`);
}

const REFUND_REFUSED: Record<RefundOrderRefusal, string> = {
  nothing: "Enter an amount, or how many copies are given back.",
  no_reason: "Say why: the customer reads it.",
  too_much: "That is more than was paid or is still asked for. Nothing was sent back.",
  not_in_order: "There are not so many copies in this order. Nothing was sent back.",
  already_sent_otherwise: "This form was sent before with another amount: reload the page.",
  no_such_order: "There is no order with this reference.",
  not_allowed: "You may not send money back.",
};

const refund = z.object({ amount: optionalLine("the amount", 20), reason: neededLine("the reason", 200) });

/** Gives money of an order back, once for each form: an amount, or what so many copies cost. */
export async function refundAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_orders");
  const values = readForm(form);
  const { formKey } = values;
  if (!isFormKey(formKey)) return { values, errors: {}, message: "Reload the page, and try again." };
  const checked = checkAnswers(refund, values);
  const copies = readCopiesBySku(values, "back");
  if (!checked.ok || !copies.ok)
    return { values, errors: { ...(checked.ok ? {} : checked.errors), ...(copies.ok ? {} : copies.errors) } };
  const { amount, reason } = checked.answers;
  const pence = amount === null ? null : readPence(amount);
  if (amount !== null && pence === null)
    return { values, errors: { amount: "Enter the amount in pounds, like 12.50" } };
  const reference = readReference(values.reference ?? "") ?? "";
  const what = pence === null ? { copies: copies.answers } : { pence };
  const result = await refundOrder({ reference, amount: what, reason, formKey }, by);
  if (result.ok) redirect(`/staff/orders/${reference}?did=refunded`);
  const words = REFUND_REFUSED[result.refusal];
  const field = fieldRefused(result.refusal, values);
  return field === null ? { values, errors: {}, message: words } : { values, errors: { [field]: words } };
}

/** The field that a refusal is about: the amount, or the copies where they were typed in its place. */
function fieldRefused(refusal: RefundOrderRefusal, values: FormState["values"]): string | null {
  if (refusal === "no_reason") return "reason";
  if (refusal !== "nothing" && refusal !== "too_much" && refusal !== "not_in_order") return null;
  const copies = Object.keys(values).find(
    (name) => name.startsWith("back.") && (readWholeNumber(values[name] ?? "") ?? 0) > 0,
  );
  return (values.amount ?? "").trim() === "" && copies !== undefined ? copies : "amount";
}

/** Sends the customer of an order that a colleague took its payment link once more. */
export async function sendLinkAction(form: FormData): Promise<void> {
  const by = await requireStaff("manage_orders");
  const reference = readReference(readForm(form).reference ?? "") ?? "";
  const result = await sendPaymentLink(reference, by);
  redirect(`/staff/orders/${reference}?did=${result.ok ? "link_sent" : result.refusal}`);
}
