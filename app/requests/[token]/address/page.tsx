import { addressValues } from "#app/_forms/address-values.ts";
import { CorrectAddressForm } from "#app/_forms/correct-address-form.tsx";
import { TITLE_BY_FORM } from "#app/_forms/page-title.tsx";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { namesWithoutChoice } from "#domain/delivery.ts";
import { requestByToken } from "#use-cases/free-copies/queries.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import { lateRequest } from "../late-request.ts";
import { correctAddressAction } from "./actions.ts";

export const metadata = { title: TITLE_BY_FORM };

type AddressPageProps = { params: Promise<{ token: string }> };

export default async function AddressPage({ params }: AddressPageProps) {
  const { token } = await params;
  const [found, contact] = await Promise.all([requestByToken(token), contactLine()]);
  const request = found ?? (await refuseUnknownLink());
  const late = lateRequest(request, "correct", contact);
  return (
    <CorrectAddressForm
      action={correctAddressAction}
      token={token}
      what="request"
      standing={{ values: addressValues(request), errors: {}, ...(late && { late: { ...late, typed: [] } }) }}
      otherNames={namesWithoutChoice({ ...request, organisationName: request.groupName })}
    />
  );
}
