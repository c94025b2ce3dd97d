import { AskUs } from "#app/_components/ask-us.tsx";
import { ChangedMind } from "#app/_components/changed-mind.tsx";
import { CheckAddress } from "#app/_components/check-address.tsx";
import { DownloadMeanwhile } from "#app/_components/download-meanwhile.tsx";
import { FindAgain } from "#app/_components/find-again.tsx";
import { JustCorrected } from "#app/_components/just-corrected.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { StatusColumns } from "#app/_components/status-columns.tsx";
import { YourData } from "#app/_components/your-data.tsx";
import { TITLE_BY_FORM } from "#app/_forms/page-title.tsx";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { publicRequestStatus } from "#domain/free-copies/public-status.ts";
import { requestByToken } from "#use-cases/free-copies/queries.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import { promises } from "#use-cases/settings/promises.ts";
import { AnswerForm } from "./answer-form.tsx";
import { DeclinedAsFlood } from "./declined-as-flood.tsx";
import { WhatWasSaid } from "./what-was-said.tsx";
import { WhereRequestGoes } from "./where-request-goes.tsx";

export const metadata = { title: TITLE_BY_FORM };

type RequestPageProps = {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ at?: string | string[]; did?: string | string[] }>;
};

export default async function RequestPage({ params, searchParams }: RequestPageProps) {
  const [{ token }, { at, did }] = await Promise.all([params, searchParams]);
  const [found, contact, told] = await Promise.all([requestByToken(token), contactLine(), promises()]);
  const request = found ?? (await refuseUnknownLink());
  const isAnswered = request.messages.some((message) => message.purpose === "answer");
  const now = new Date();
  const status = publicRequestStatus({ ...request, isAnswered }, told);
  const question = request.isAsked ? request.messages.findLast((message) => message.purpose === "question") : undefined;
  const where = status.tooLate !== "over" && <WhereRequestGoes request={request} token={token} status={status} />;
  // Whoever gave no email has nothing but this page: until the parcel has left, the reference comes before all else.
  const isNewWithoutEmail = request.contactPreference === "none" && status.tooLate === null;
  const reference = (
    <FindAgain
      what="request"
      reference={request.reference}
      link={request.link}
      byEmail={request.contactPreference !== "none"}
      isForgotten={request.postcode === null}
    />
  );
  return (
    <>
      {!question && <title>Your request</title>}
      <PageHeading above="Your request" title={status.title} lead={status.lead} />
      <StatusColumns
        steps={status.steps}
        first={
          <>
            <JustCorrected did={did} at={at} now={now} />
            <CheckAddress parcels={request.parcels} href={`/requests/${token}/address`} />
            <DownloadMeanwhile parcels={request.parcels} />
            {question ? (
              <AnswerForm token={token} question={question.body} />
            ) : (
              <WhatWasSaid messages={request.messages} offersDownload={status.isWithoutParcel} />
            )}
            {request.isDeclinedAsFlood && <DeclinedAsFlood />}
            {isNewWithoutEmail && reference}
          </>
        }
      >
        {where}
        {status.tooLate === null && (
          <ChangedMind
            what="take the request back"
            link={{ href: `/requests/${token}/withdraw`, words: "Take the request back" }}
          />
        )}
        {!isNewWithoutEmail && reference}
        <AskUs isSent={status.tooLate === "sent"} contact={contact} />
        <YourData token={token} />
      </StatusColumns>
    </>
  );
}
