import type { Metadata } from "next";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { SummaryList } from "#app/_components/summary-list.tsx";
import { mintFormKey } from "#app/_forms/form-key.ts";
import { noSuchPage, requireStaff } from "#app/staff/_staff/require-staff.ts";
import { EmailList } from "#app/staff/_work/email-list.tsx";
import { EraseLink } from "#app/staff/_work/erase-link.tsx";
import { HistoryList } from "#app/staff/_work/history-list.tsx";
import { referenceTitle } from "#app/staff/_work/reference-title.ts";
import { SaidNotice } from "#app/staff/_work/said-notice.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { EnquiryStatusTag } from "#app/staff/_work/status-words.tsx";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { readReference } from "#domain/reference.ts";
import { isOver } from "#domain/training/enquiry-life.ts";
import { historyOfThing } from "#use-cases/history/queries.ts";
import { trainingEnquiry } from "#use-cases/training/enquiry-queries.ts";
import { trainingColleagues } from "#use-cases/training/pipeline-queries.ts";
import { NextAction } from "../../next-action.tsx";
import { EnquiryButtons, HandOver } from "./enquiry-buttons.tsx";
import { factsOf } from "./enquiry-facts.tsx";
import { NoteForm, PlanForm } from "./enquiry-forms.tsx";
import { HowItEnds } from "./how-it-ends.tsx";
import { Offers } from "./offers.tsx";
import { SAYINGS } from "./sayings.ts";
import { WhatWasWritten } from "./what-was-written.tsx";

type PageProps = { params: Promise<{ reference: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await requireStaff("manage_training");
  return referenceTitle("Enquiry", (await params).reference);
}

/** One enquiry about training: what was asked, what was said, what was offered, and what comes next. */
export default async function TrainingEnquiryPage({ params, searchParams }: PageProps) {
  const by = await requireStaff("manage_training");
  const query = await searchParams;
  const reference = readReference((await params).reference);
  const enquiry = reference === null ? null : await trainingEnquiry(reference);
  if (enquiry === null) return noSuchPage();
  const [history, colleagues] = await Promise.all([historyOfThing(enquiry.id), trainingColleagues()]);
  const { status, version, nextAction, nextActionOn, recipient } = enquiry;
  const isOpen = !isOver(status);
  const standing = { nextAction: nextAction ?? "", nextActionOn: nextActionOn?.toISOString().slice(0, 10) ?? "" };
  return (
    <>
      <PageHeading
        above={<WayBack href="/staff/training" to="Training" beside={recipient.organisationName} />}
        title={enquiry.reference}
        lead={<EnquiryStatusTag status={status} />}
        actions={<EnquiryButtons enquiry={enquiry} me={by.id} />}
      />
      <SaidNotice did={oneOf(query.did)} sayings={SAYINGS} />
      <div className="work-columns">
        <section>
          <h2>What was asked</h2>
          <SummaryList rows={factsOf(enquiry, by.id)} />
          <h2>What was written</h2>
          <WhatWasWritten messages={recipient.messages} />
          {recipient.forgottenAt === null && <NoteForm reference={enquiry.reference} formKey={mintFormKey()} />}
          <EmailList
            recipientId={recipient.id}
            by={by}
            from={`/staff/training/enquiries/${enquiry.reference}`}
            emailed={oneOf(query.emailed)}
          />
        </section>
        <section>
          {isOpen && (
            <>
              <h2>What comes next</h2>
              <NextAction nextAction={nextAction} nextActionOn={nextActionOn} now={new Date()} />
              <div className="stack">
                <PlanForm key={version} reference={enquiry.reference} seen={version} standing={standing} />
                <HandOver enquiry={enquiry} colleagues={colleagues} />
              </div>
            </>
          )}
          <Offers proposals={enquiry.proposals} bookings={enquiry.bookings} />
          <HowItEnds enquiry={enquiry} />
          <EraseLink reference={enquiry.reference} by={by} />
          <h2>History</h2>
          <HistoryList entries={history} />
        </section>
      </div>
    </>
  );
}
