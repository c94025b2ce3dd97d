"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import type { FormState } from "#app/_forms/form-state.ts";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { checkAnswers } from "#domain/forms/fields.ts";
import { readReference } from "#domain/reference.ts";
import { type CancelOrderRefusal, cancelOrder } from "#use-cases/ordering/cancel-order.ts";

const REFUSED: Record<CancelOrderRefusal, string> = {
  already_packed:
    "The parcel is packed. Unpack it first, then cancel the order. What is dispatched cannot be cancelled.",
  already_closed: "This order is closed already: reload the page.",
  no_such_order: "There is no order with this reference.",
  not_allowed: "You may not cancel orders.",
};

const confirmation = z.object({ confirm: z.literal("yes", { error: "Tick the box to cancel this order" }) });

/** Cancels an order; what was paid goes back by itself. */
export async function cancelAction(_state: FormState, form: FormData): Promise<FormState> {
  const by = await requireStaff("manage_orders");
  const values = readForm(form);
  const checked = checkAnswers(confirmation, values);
  if (!checked.ok) return { values, errors: checked.errors };
  const reference = readReference(values.reference ?? "") ?? "";
  const result = await cancelOrder({ reference, by });
  if (result.ok) redirect(`/staff/orders/${reference}?did=cancelled`);
  return { values, errors: {}, message: REFUSED[result.refusal] };
}
