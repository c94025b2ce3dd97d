import { ButtonLink } from "#app/_components/button-link.tsx";
import { Contact } from "#app/_components/contact.tsx";
import { Notice } from "#app/_components/notice.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { YourData } from "#app/_components/your-data.tsx";
import { mintFormKey } from "#app/_forms/form-key.ts";
import { TITLE_BY_FORM } from "#app/_forms/page-title.tsx";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { publicProposal } from "#domain/training/public-proposal.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import { supplierDetails } from "#use-cases/settings/supplier.ts";
import { datesGone } from "#use-cases/training/dates-gone.ts";
import { proposalByToken } from "#use-cases/training/proposal-queries.ts";
import { AcceptForm } from "./accept-form.tsx";
import { acceptanceValues, acceptedOf } from "./acceptance-values.ts";
import { dateChoices } from "./date-choices.ts";
import { WhatIsProposed } from "./what-is-proposed.tsx";

export const metadata = { title: TITLE_BY_FORM };

type ProposalPageProps = { params: Promise<{ token: string }> };

export default async function ProposalPage({ params }: ProposalPageProps) {
  const { token } = await params;
  const [found, contact, seller] = await Promise.all([proposalByToken(token), contactLine(), supplierDetails()]);
  const proposal = found ?? (await refuseUnknownLink());
  const now = new Date();
  const { title, lead, isOpen } = publicProposal(proposal, now);
  const gone = isOpen ? await datesGone(proposal.id, now) : [];
  const dates = dateChoices(proposal, gone);
  const canAccept = isOpen && dates.length > 0;
  const form = { token, formKey: mintFormKey(), standing: acceptanceValues(proposal.recipient) };
  return (
    <>
      {!canAccept && <title>Your proposal</title>}
      <PageHeading above={`Your proposal ${proposal.reference}`} title={title} lead={lead} />
      <div className="measure stack">
        {isOpen && proposal.changeAskedAt && (
          <Notice title="You asked for a change" announce>
            <p>We have what you wrote, and will write to you. Until we send a new version, this one stands.</p>
          </Notice>
        )}
        {proposal.booking && <ButtonLink href={`/bookings/${proposal.booking.token}`}>See the booking</ButtonLink>}
        {proposal.replacedBy && (
          <ButtonLink href={`/proposals/${proposal.replacedBy}`}>See the newer version</ButtonLink>
        )}
        <WhatIsProposed proposal={proposal} seller={seller} gone={gone} />
        <ul className="no-print">
          <li>
            <a href={`/proposals/${token}/proposal.pdf`}>Download the proposal as a PDF</a>
          </li>
          <li>
            <a href="/supplier">See our supplier details</a>
          </li>
        </ul>
        {canAccept && <AcceptForm {...form} dates={dates} accepted={acceptedOf(proposal)} />}
        {isOpen && dates.length === 0 && (
          <p>
            None of these dates can be booked any more. We know, and will write to you with others. You can also{" "}
            <a href={`/proposals/${token}/change`}>tell us which dates suit you</a>.
          </p>
        )}
        {isOpen && (
          <p className="no-print">
            Is it not what you want? <a href={`/proposals/${token}/change`}>Ask us to change it</a>, or{" "}
            <a href={`/proposals/${token}/decline`}>decline the proposal</a>.
          </p>
        )}
        <p className="soft">
          Questions? Give the reference <span className="unbroken">{proposal.reference}</span>:{" "}
          <Contact line={contact} />
        </p>
        <YourData token={token} />
      </div>
    </>
  );
}
