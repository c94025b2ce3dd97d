"use server";

import { redirect } from "next/navigation";
import { readForm } from "#app/_forms/read-form.ts";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { cancelOrder } from "#use-cases/ordering/cancel-order.ts";

/** Cancels the order. When it was packed meanwhile, leads back to the page that asked, which says that it was too late. */
export async function cancelOrderAction(form: FormData): Promise<void> {
  const { token = "" } = readForm(form);
  const result = await cancelOrder({ token, by: "customer" });
  if (!result.ok && (result.refusal === "no_such_order" || result.refusal === "not_allowed"))
    return refuseUnknownLink();
  redirect(`/orders/${token}${result.ok ? "" : "/cancel?did=late"}`);
}
