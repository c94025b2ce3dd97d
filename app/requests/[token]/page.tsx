import { PageHeading } from "#app/_components/page-heading.tsx";
import { Timeline } from "#app/_components/timeline.tsx";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { publicRequestStatus } from "#domain/free-copies/public-status.ts";
import { requestByToken } from "#use-cases/free-copies/queries.ts";
import { AnswerForm } from "./answer-form.tsx";
import { FindAgain } from "./find-again.tsx";
import style from "./request.module.css";
import { WhatWasSaid } from "./what-was-said.tsx";
import { WhereItGoes } from "./where-it-goes.tsx";

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
  return (
    <>
      <PageHeading above="Your request" title={status.title} lead={status.lead} />
      <div className="split">
        <div className={style.column}>
          {question && <AnswerForm token={token} question={question.body} />}
          {!question && <WhatWasSaid messages={request.messages} offersDownload={status.isWithoutParcel} />}
          <FindAgain reference={request.reference} link={request.link} byEmail={request.contactPreference !== "none"} />
        </div>
        <div className={style.column}>
          <section className="stack" aria-labelledby="steps-title">
            <h2 id="steps-title">What happens</h2>
            <Timeline steps={status.steps} />
          </section>
          {status.canChange && <WhereItGoes request={request} token={token} isCorrected={did === "address"} />}
        </div>
      </div>
    </>
  );
}
