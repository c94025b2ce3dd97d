"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { isFormKey } from "#app/_forms/form-key.ts";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { checkAnswers, optionalLine } from "#domain/forms/fields.ts";
import { readCopiesBySku } from "#domain/fulfilment/parting.ts";
import { readReference } from "#domain/reference.ts";
import { type CancelOrderRefusal, cancelOrder } from "#use-cases/ordering/cancel-order.ts";
import { type CancelPartRefusal, cancelPart } from "#use-cases/ordering/cancel-part.ts";

const REFUSED: Record<CancelOrderRefusal, string> = {
  already_packed:
    "The parcel is packed. Unpack it first, then cancel the order. What is dispatched cannot be cancelled.",
  already_closed: "This order is closed already: reload the page.",
  no_such_order: "There is no order with this reference.",
  of_a_booking: "This order belongs to a training. Cancel its booking, and the money follows.",
  not_allowed: "You may not cancel orders.",
};

const confirmation = (verb: string) =>
  z.object({
    confirm: z.literal("yes", { error: `Tick the box to ${verb} this order` }),
    why: optionalLine("the reason", 200),
  });

/** Cancels an order, or declines one that waits for approval; what was paid goes back by itself. */
export async function cancelAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_orders");
  const values = readForm(form);
  const isDeclined = values.decline === "yes";
  const checked = checkAnswers(confirmation(isDeclined ? "decline" : "cancel"), values);
  if (!checked.ok) return { values, errors: checked.errors };
  const reference = readReference(values.reference ?? "") ?? "";
  const result = await cancelOrder({ reference, by, reason: checked.answers.why });
  if (result.ok) redirect(`/staff/orders/${reference}?did=${isDeclined ? "declined" : "cancelled"}`);
  return { values, errors: {}, message: REFUSED[result.refusal] };
}

const PART_REFUSED: Record<CancelPartRefusal, string> = {
  none: "Say how many copies to cancel.",
  too_many: "There are not so many copies in this order. Nothing was cancelled.",
  whole_order: "That would leave nothing to send: cancel the order instead.",
  already_packed: "Not so many copies are left to pack. Unpack their parcel first, then cancel them.",
  not_open: "Copies of this order cannot be cancelled now: reload the page.",
  no_such_order: "There is no order with this reference.",
  not_allowed: "You may not cancel orders.",
};

/** Cancels some copies of an order; what they cost goes back by itself. */
export async function cancelPartAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_orders");
  const values = readForm(form);
  const { formKey } = values;
  if (!isFormKey(formKey)) return { values, errors: {}, message: "Reload the page, and try again." };
  const copies = readCopiesBySku(values);
  if (!copies.ok) return { values, errors: copies.errors };
  const reference = readReference(values.reference ?? "") ?? "";
  const result = await cancelPart({ reference, copies: copies.answers, formKey }, by);
  if (result.ok) redirect(`/staff/orders/${reference}?did=part_cancelled`);
  return { values, errors: {}, message: PART_REFUSED[result.refusal] };
}
