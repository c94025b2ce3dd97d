import { redirect } from "next/navigation";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { publicRequestStatus } from "#domain/free-copies/public-status.ts";
import { requestByToken } from "#use-cases/free-copies/queries.ts";
import { WithdrawForm } from "./withdraw-form.tsx";

type WithdrawPageProps = { params: Promise<{ token: string }> };

export default async function WithdrawPage({ params }: WithdrawPageProps) {
  const { token } = await params;
  const request = (await requestByToken(token)) ?? (await refuseUnknownLink());
  if (!publicRequestStatus({ ...request, isAnswered: false }, new Date()).canChange) redirect(`/requests/${token}`);
  return (
    <>
      <PageHeading
        above="Your request"
        title="Take this request back?"
        lead="Nothing will be sent. You can ask again whenever you like."
      />
      <WithdrawForm token={token} />
    </>
  );
}
