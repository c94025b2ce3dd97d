import { ButtonLink } from "#app/_components/button-link.tsx";
import { Contact } from "#app/_components/contact.tsx";
import { LeavePage } from "#app/_components/leave-page.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { londonDateInWords } from "#domain/london-clock.ts";
import { pageOfLink } from "#domain/privacy/need-words.ts";
import { dataStanding } from "#use-cases/privacy/erase-at-wish.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import { freeCopyLimits } from "#use-cases/settings/free-copy-limits.ts";
import { retention } from "#use-cases/settings/retention.ts";
import { WhatGoes } from "./what-goes.tsx";
import { WhyNotYet } from "./why-not-yet.tsx";

type DataPageProps = { params: Promise<{ token: string }>; searchParams: Promise<{ did?: string | string[] }> };

/** What somebody can do about what we hold of them: have a copy, and have it erased. */
export default async function DataPage({ params, searchParams }: DataPageProps) {
  const [{ token }, { did }] = await Promise.all([params, searchParams]);
  const [found, contact, kept, { repeatDays }] = await Promise.all([
    dataStanding(token, new Date()),
    contactLine(),
    retention(),
    freeCopyLimits(),
  ]);
  const { kind, forgottenAt, needs } = found ?? (await refuseUnknownLink());
  return (
    <>
      {kind === "request" && <LeavePage />}
      <PageHeading
        above={<a href={pageOfLink(kind, token)}>Back</a>}
        title="Your data"
        lead={`See what we hold about you${forgottenAt ? "" : ", or have it erased"}. You do not need to give a reason.`}
      />
      <div className="measure stack">
        {forgottenAt && (
          <Notice
            tone="success"
            title={`Your name, address and messages were erased on ${londonDateInWords(forgottenAt)}.`}
            announce={did === "erased"}
          >
            <p>Nobody can read them here any more, and within a day they are gone from our backups too.</p>
          </Notice>
        )}
        <section className="stack" aria-labelledby="copy-title">
          <h2 id="copy-title">Have a copy</h2>
          <p>
            A file with {forgottenAt ? "what is left" : "what you told us and what we did about it"}. Any browser opens
            it, on a phone too. Nobody is told that you fetched it. Notes that we made for ourselves are not in it: ask
            us for those.
          </p>
          <p>
            <ButtonLink href={`/data/${token}/copy`} variant="secondary">
              Download the file
            </ButtonLink>
          </p>
        </section>
        {forgottenAt === null && (
          <section className="stack" aria-labelledby="erase-title">
            <h2 id="erase-title">Have it erased</h2>
            <WhatGoes kept={kept} repeatDays={repeatDays} />
            {needs.length > 0 ? (
              <WhyNotYet needs={needs} kind={kind} token={token} isAnnounced={did === "not-yet"} />
            ) : (
              <p>
                <ButtonLink href={`/data/${token}/erase`}>Have it erased</ButtonLink>
              </p>
            )}
          </section>
        )}
        <p>
          Something is wrong, or you would rather ask a person? <Contact line={contact} />.{" "}
          <a href="/privacy">How we look after data</a>.
        </p>
      </div>
    </>
  );
}
