"use server";

import { redirect } from "next/navigation";
import { readForm } from "#app/_forms/read-form.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { viewOf } from "#app/staff/_work/search-params.ts";
import { readReference } from "#domain/reference.ts";
import { approveOrder } from "#use-cases/ordering/approve-order.ts";
import { listAddress, ORDER_VIEWS } from "./order-views.ts";

/** Approves an order to be invoiced, and shows the page again on which the button was pressed. */
export async function approveAction(form: FormData): Promise<void> {
  const by = await requireStaff("manage_orders");
  const values = readForm(form);
  const order = readReference(values.reference ?? "") ?? "";
  const result = await approveOrder(order, by);
  const did = result.ok ? "approved" : result.refusal;
  if (values.on === "order" && order !== "") redirect(`/staff/orders/${order}?did=${did}`);
  const place = { status: viewOf(values.status, ORDER_VIEWS), after: (values.after ?? "").slice(0, 60) };
  redirect(listAddress(place, { did, order }));
}
