import { FindAgain } from "#app/_components/find-again.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { StatusColumns } from "#app/_components/status-columns.tsx";
import { WhereItGoes } from "#app/_components/where-it-goes.tsx";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { copiesInWords } from "#domain/age.ts";
import { labelLines } from "#domain/delivery.ts";
import { publicRequestStatus } from "#domain/free-copies/public-status.ts";
import { type RequestForCustomer, requestByToken } from "#use-cases/free-copies/queries.ts";
import { AnswerForm } from "./answer-form.tsx";
import { WhatWasSaid } from "./what-was-said.tsx";

type RequestPageProps = {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ did?: string | string[] }>;
};

export default async function RequestPage({ params, searchParams }: RequestPageProps) {
  const [{ token }, { did }] = await Promise.all([params, searchParams]);
  const request = (await requestByToken(token)) ?? (await refuseUnknownLink());
  const isAnswered = request.messages.some((message) => message.purpose === "answer");
  const status = publicRequestStatus({ ...request, isAnswered }, new Date());
  const question = request.isAsked ? request.messages.findLast((message) => message.purpose === "question") : undefined;
  const where = status.tooLate === null && (
    <WhereItIsSent request={request} token={token} isCorrected={did === "address"} />
  );
  return (
    <>
      <PageHeading above="Your request" title={status.title} lead={status.lead} />
      <StatusColumns steps={status.steps} below={where}>
        {question && <AnswerForm token={token} question={question.body} />}
        {!question && <WhatWasSaid messages={request.messages} offersDownload={status.isWithoutParcel} />}
        <FindAgain
          what="request"
          reference={request.reference}
          link={request.link}
          byEmail={request.contactPreference !== "none"}
        />
      </StatusColumns>
    </>
  );
}

type WhereItIsSentProps = { request: RequestForCustomer; token: string; isCorrected: boolean };

function WhereItIsSent({ request, token, isCorrected }: WhereItIsSentProps) {
  return (
    <WhereItGoes
      lines={labelLines({ ...request, organisationName: request.groupName })}
      isCorrected={isCorrected}
      correctHref={`/requests/${token}/address`}
      end={{ href: `/requests/${token}/withdraw`, words: "Take the request back" }}
    >
      <p>{copiesInWords(request.copiesApproved ?? request.copiesRequested)}, to:</p>
    </WhereItGoes>
  );
}
