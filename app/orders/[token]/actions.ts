"use server";

import { readForm } from "#app/_forms/read-form.ts";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { pageOfOrder } from "#domain/ordering/page-of-order.ts";
import { orderByToken } from "#use-cases/ordering/queries.ts";
import { leadToPayment } from "./lead-to-payment.ts";

/** Leads to the payment page. An order that no longer waits for a payment is shown as it stands. */
export async function payNowAction(form: FormData): Promise<void> {
  const { token = "" } = readForm(form);
  const order = (await orderByToken(token)) ?? (await refuseUnknownLink());
  return leadToPayment({ token, page: pageOfOrder({ ...order, token }) }, new Date());
}
