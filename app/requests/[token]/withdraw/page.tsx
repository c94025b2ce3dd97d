import { redirect } from "next/navigation";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { TooLate } from "#app/_components/too-late.tsx";
import { refuseUnknownLink, secretLinkMetadata } from "#app/_http/secret-link.ts";
import { requestByToken } from "#use-cases/free-copies/queries.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import { lateRequest } from "../late-request.ts";
import { WithdrawForm } from "./withdraw-form.tsx";

export const metadata = secretLinkMetadata("Take it back – Your request");

type WithdrawPageProps = { params: Promise<{ token: string }> };

export default async function WithdrawPage({ params }: WithdrawPageProps) {
  const { token } = await params;
  const [found, contact] = await Promise.all([requestByToken(token), contactLine()]);
  const request = found ?? (await refuseUnknownLink());
  const late = lateRequest(request, "withdraw", contact);
  if (late?.why === "over") redirect(`/requests/${token}`);
  if (late)
    return (
      <>
        <TooLate {...late} what="request" lead="It is not taken back: that can be done until the parcel is packed." />
        <p>
          <a href={`/requests/${token}`}>Go back to your request</a>
        </p>
      </>
    );
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
