import { redirect } from "next/navigation";
import { TITLE_BY_FORM } from "#app/_forms/page-title.tsx";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { canCorrectInvoice } from "#domain/ordering/invoice-details.ts";
import { isCalledOff } from "#domain/ordering/order-life.ts";
import { pageOfOrder } from "#domain/ordering/page-of-order.ts";
import { orderByToken } from "#use-cases/ordering/queries.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import { correctInvoiceAction } from "./actions.ts";
import { DetailsForm } from "./details-form.tsx";

export const metadata = { title: TITLE_BY_FORM };

type InvoiceDetailsPageProps = { params: Promise<{ token: string }> };

export default async function InvoiceDetailsPage({ params }: InvoiceDetailsPageProps) {
  const { token } = await params;
  const order = (await orderByToken(token)) ?? (await refuseUnknownLink());
  const { about, payBy, status, reference, purchaseOrderNumber, invoiceTo } = order;
  if (about !== "copies" || payBy !== "invoice" || isCalledOff(status)) redirect(pageOfOrder({ ...order, token }));
  const values = { purchaseOrderNumber: purchaseOrderNumber ?? "", billingEmail: invoiceTo ?? "" };
  const late = canCorrectInvoice(order) ? undefined : { contact: await contactLine() };
  return (
    <DetailsForm
      action={correctInvoiceAction}
      token={token}
      reference={reference}
      standing={{ values, errors: {}, ...(late && { late }) }}
    />
  );
}
