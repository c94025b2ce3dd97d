"use server";

import { redirect } from "next/navigation";
import { readForm } from "#app/_forms/read-form.ts";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { cancelOrder } from "#use-cases/ordering/cancel-order.ts";

/** Cancels the order. When it was packed or closed meanwhile, its own page says so by itself. */
export async function cancelOrderAction(form: FormData): Promise<void> {
  const { token = "" } = readForm(form);
  const result = await cancelOrder({ token, by: "customer" });
  if (!result.ok && (result.refusal === "no_such_order" || result.refusal === "not_allowed"))
    return refuseUnknownLink();
  redirect(`/orders/${token}`);
}
