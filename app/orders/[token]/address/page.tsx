import { addressValues } from "#app/_forms/address-values.ts";
import { CorrectAddressForm } from "#app/_forms/correct-address-form.tsx";
import { TITLE_BY_FORM } from "#app/_forms/page-title.tsx";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { namesWithoutChoice } from "#domain/delivery.ts";
import { orderByToken } from "#use-cases/ordering/queries.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import { lateOrder } from "../late-order.ts";
import { correctAddressAction } from "./actions.ts";

export const metadata = { title: TITLE_BY_FORM };

type AddressPageProps = { params: Promise<{ token: string }> };

export default async function AddressPage({ params }: AddressPageProps) {
  const { token } = await params;
  const [found, contact] = await Promise.all([orderByToken(token), contactLine()]);
  const order = found ?? (await refuseUnknownLink());
  const late = lateOrder(order, "correct", contact);
  const values = { ...addressValues(order), deliveryNote: order.deliveryNote ?? "" };
  return (
    <CorrectAddressForm
      action={correctAddressAction}
      token={token}
      what="order"
      standing={{ values, errors: {}, ...(late && { late: { ...late, typed: [] } }) }}
      otherNames={namesWithoutChoice(order)}
    />
  );
}
