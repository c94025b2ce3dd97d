"use server";

import { redirect } from "next/navigation";
import { readForm } from "#app/_forms/read-form.ts";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { pageOfOrder } from "#domain/ordering/page-of-order.ts";
import { orderByToken } from "#use-cases/ordering/queries.ts";
import { startPayment } from "#use-cases/ordering/start-payment.ts";

/** Leads to the payment page. An order that no longer waits for a payment is shown as it stands. */
export async function payNowAction(form: FormData): Promise<void> {
  const { token = "" } = readForm(form);
  const order = (await orderByToken(token)) ?? (await refuseUnknownLink());
  const payment = await startPayment(token, new Date());
  if (payment.ok) redirect(payment.value.url);
  redirect(
    `${pageOfOrder({ ...order, token })}${payment.refusal === "payments_unreachable" ? "?did=unreachable" : ""}`,
  );
}
