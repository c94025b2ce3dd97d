import type { Metadata } from "next";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { SummaryList } from "#app/_components/summary-list.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { WhatIsProposed } from "#app/proposals/[token]/what-is-proposed.tsx";
import { noSuchPage, requireStaff } from "#app/staff/_staff/require-staff.ts";
import { EmailList } from "#app/staff/_work/email-list.tsx";
import { EraseLink } from "#app/staff/_work/erase-link.tsx";
import { HistoryList } from "#app/staff/_work/history-list.tsx";
import { OfferButtons, OtherVersions } from "#app/staff/_work/offer-parts.tsx";
import { referenceTitle } from "#app/staff/_work/reference-title.ts";
import { SaidNotice } from "#app/staff/_work/said-notice.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { OfferStatusTag } from "#app/staff/_work/status-words.tsx";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { WithVat } from "#app/staff/_work/with-vat.tsx";
import { readReference } from "#domain/reference.ts";
import { wrongTerms } from "#domain/training/proposal-terms.ts";
import { supplierDetails } from "#use-cases/settings/supplier.ts";
import { datesGone } from "#use-cases/training/dates-gone.ts";
import {
  historyOfProposal,
  type Proposal,
  proposalVersions,
  saidByCustomer,
} from "#use-cases/training/proposal-queries.ts";
import { choicesFor } from "../proposal-choices.ts";
import { proposalValues } from "../proposal-values.ts";
import { WhatWasSaid } from "../what-was-said.tsx";
import { proposalAction } from "./actions.ts";
import { DraftForm } from "./draft-form.tsx";
import { TrainersAtDates } from "./trainers-at-dates.tsx";

const SAYINGS = {
  done: {
    saved: "The draft is saved. Nobody outside sees it before you send it.",
    sent: "The proposal is on its way by email.",
    withdrawn: "It is taken back.",
    renewed: "This is a new version. The customer keeps the last one until you send it.",
  },
  notDone: {
    not_draft: "It is not a draft any more.",
    not_open: "It is accepted, or over, already.",
    changed_meanwhile: "A colleague changed it meanwhile. Look at it once more.",
    accepted: "The customer accepted the version before: its day is booked.",
    no_email: "No email address is left to send it to.",
    is_draft: "A new version is being written already.",
    date_taken:
      "It was not sent: a trainer is elsewhere or off on one of its dates. Change the date or the trainer first.",
    wrong_terms: "It cannot be sent as it is: look at its dates, its trainers and its place.",
  },
};

type PageProps = { params: Promise<{ reference: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await requireStaff("manage_training");
  return referenceTitle("Proposal", (await params).reference);
}

export default async function StaffProposalPage({ params, searchParams }: PageProps) {
  const by = await requireStaff("manage_training");
  const reference = readReference((await params).reference);
  const [proposal, ...others] = reference === null ? [] : await proposalVersions(reference);
  if (!proposal || reference === null) return noSuchPage();
  const now = new Date();
  const query = await searchParams;
  const did = oneOf(query.did);
  const isDraft = proposal.status === "draft";
  const [history, said, seller, gone] = await Promise.all([
    historyOfProposal(reference),
    saidByCustomer(proposal.recipient.id),
    supplierDetails(),
    proposal.status === "sent" || isDraft ? datesGone(proposal.id, now) : [],
  ]);
  return (
    <>
      <PageHeading
        above={<WayBack href="/staff/training" to="Training" beside={proposal.recipient.organisationName} />}
        title={reference}
        lead={<OfferStatusTag status={proposal.status} />}
        actions={<OfferButtons offer={proposal} action={proposalAction} />}
      />
      <SaidNotice did={did} sayings={SAYINGS} />
      <div className="work-columns">
        <section>
          <div className="stack">
            <WhatIsProposed proposal={proposal} seller={seller} gone={gone} />
          </div>
          {isDraft && (
            <ChangeTheDraft proposal={proposal} wrong={did === "wrong_terms" ? wrongTerms(proposal, now) : {}} />
          )}
        </section>
        <section>
          <h2>About it</h2>
          <SummaryList rows={factsOf(proposal)} />
          {(isDraft || proposal.status === "sent") && (
            <>
              <h2>Who is free</h2>
              <TrainersAtDates proposal={proposal} />
            </>
          )}
          {others.length > 0 && <OtherVersions versions={others} />}
          <h2>What they wrote</h2>
          <WhatWasSaid messages={said} />
          <EmailList
            recipientId={proposal.recipient.id}
            by={by}
            from={`/staff/training/proposals/${reference}`}
            emailed={oneOf(query.emailed)}
          />
          <EraseLink reference={reference} by={by} />
          <h2>History</h2>
          <HistoryList entries={history} />
        </section>
      </div>
    </>
  );
}

async function ChangeTheDraft({ proposal, wrong }: { proposal: Proposal; wrong: Record<string, string> }) {
  const { reference, version } = proposal;
  return (
    <>
      <h2>Change the draft</h2>
      <WithVat>
        <DraftForm
          key={`${version} ${Object.keys(wrong).join(" ")}`}
          reference={reference}
          seen={version}
          choices={await choicesFor(proposal)}
          standing={proposalValues(proposal)}
          wrong={wrong}
        />
      </WithVat>
    </>
  );
}

function factsOf({ number, recipient, expiresAt, daysOpen, enquiry, booking, reference }: Proposal) {
  const until = expiresAt ? whenText(expiresAt, "short_with_time") : `${daysOpen} days from when it is sent`;
  return [
    { key: "Version", value: number },
    { key: "For", value: recipient.contactName ?? "Forgotten" },
    { key: "Email", value: recipient.email ?? "none left" },
    { key: "Valid until", value: until },
    { key: "Enquiry", value: <a href={`/staff/training/enquiries/${enquiry.reference}`}>{enquiry.reference}</a> },
    ...(booking
      ? [{ key: "Booking", value: <a href={`/staff/training/bookings/${reference}`}>See the booking</a> }]
      : []),
  ];
}
