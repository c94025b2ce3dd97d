import { redirect } from "next/navigation";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { addressValues } from "#app/_forms/address-values.ts";
import { CorrectAddressForm } from "#app/_forms/correct-address-form.tsx";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { namesWithoutChoice } from "#domain/delivery.ts";
import { publicRequestStatus } from "#domain/free-copies/public-status.ts";
import { requestByToken } from "#use-cases/free-copies/queries.ts";
import { correctAddressAction } from "./actions.ts";

type AddressPageProps = { params: Promise<{ token: string }> };

export default async function AddressPage({ params }: AddressPageProps) {
  const { token } = await params;
  const request = (await requestByToken(token)) ?? (await refuseUnknownLink());
  const page = `/requests/${token}`;
  if (!publicRequestStatus({ ...request, isAnswered: false }, new Date()).canChange) redirect(page);
  return (
    <>
      <PageHeading above="Your request" title="Correct the address" />
      <CorrectAddressForm
        action={correctAddressAction}
        token={token}
        backTo={page}
        values={addressValues(request)}
        otherNames={namesWithoutChoice({ ...request, organisationName: request.groupName })}
      />
    </>
  );
}
