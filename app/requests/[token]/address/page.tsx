import { redirect } from "next/navigation";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { publicRequestStatus } from "#domain/free-copies/public-status.ts";
import { requestByToken } from "#use-cases/free-copies/queries.ts";
import { AddressForm } from "./address-form.tsx";

type AddressPageProps = { params: Promise<{ token: string }> };

export default async function AddressPage({ params }: AddressPageProps) {
  const { token } = await params;
  const request = (await requestByToken(token)) ?? (await refuseUnknownLink());
  if (!publicRequestStatus({ ...request, isAnswered: false }, new Date()).canChange) redirect(`/requests/${token}`);
  const { labelName, addressLine1, addressLine2, addressLine3, town, county, postcode } = request;
  const now = { labelName, addressLine1, addressLine2, addressLine3, town, county, postcode };
  const values = Object.fromEntries(Object.entries(now).map(([field, value]) => [field, value ?? ""]));
  return (
    <>
      <PageHeading above="Your request" title="Correct the address" />
      <AddressForm token={token} values={values} isGroup={request.audience === "group"} />
    </>
  );
}
