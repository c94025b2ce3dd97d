import { PageHeading } from "#app/_components/page-heading.tsx";
import { addressValues } from "#app/_forms/address-values.ts";
import { CorrectAddressForm } from "#app/_forms/correct-address-form.tsx";
import { namesWithoutChoice } from "#domain/delivery.ts";
import { changeableOrder } from "../changeable-order.ts";
import { correctAddressAction } from "./actions.ts";

type AddressPageProps = { params: Promise<{ token: string }> };

export default async function AddressPage({ params }: AddressPageProps) {
  const { token } = await params;
  const order = await changeableOrder(token);
  return (
    <>
      <PageHeading above="Your order" title="Correct the address" />
      <CorrectAddressForm
        action={correctAddressAction}
        token={token}
        backTo={`/orders/${token}`}
        values={addressValues(order)}
        otherNames={namesWithoutChoice(order)}
      />
    </>
  );
}
