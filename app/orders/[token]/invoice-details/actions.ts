"use server";

import { redirect } from "next/navigation";
import { readForm } from "#app/_forms/read-form.ts";
import { heldUp } from "#app/_http/held-up.ts";
import { justNow } from "#app/_http/just-now.ts";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { checkInvoiceDetails } from "#domain/ordering/invoice-details.ts";
import { correctInvoiceDetails } from "#use-cases/invoicing/correct-invoice-details.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import type { DetailsState } from "./details-form.tsx";

/** Corrects what the invoice needs, and leads back to the order. When that was approved meanwhile, says so, with what was typed. */
export async function correctInvoiceAction(_state: DetailsState, form: FormData): Promise<DetailsState> {
  const values = readForm(form);
  const { token = "" } = values;
  const checked = checkInvoiceDetails(values);
  if (!checked.ok) return { values, errors: checked.errors };
  const message = await heldUp("answer");
  if (message !== null) return { values, errors: {}, message };
  const result = await correctInvoiceDetails(token, checked.answers);
  if (result.ok) redirect(`/orders/${token}?did=invoice&at=${justNow()}`);
  if (result.refusal === "too_late") return { values, errors: {}, late: { contact: await contactLine() } };
  return refuseUnknownLink();
}
