import { ButtonLink } from "#app/_components/button-link.tsx";
import { Contact } from "#app/_components/contact.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { mintFormKey } from "#app/_forms/form-key.ts";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { publicProposal } from "#domain/training/public-proposal.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import { supplierDetails } from "#use-cases/settings/supplier.ts";
import { proposalByToken } from "#use-cases/training/proposal-queries.ts";
import { AcceptForm } from "./accept-form.tsx";
import { acceptanceValues } from "./acceptance-values.ts";
import { dateChoices } from "./date-choices.ts";
import { WhatIsProposed } from "./what-is-proposed.tsx";

type ProposalPageProps = { params: Promise<{ token: string }> };

export default async function ProposalPage({ params }: ProposalPageProps) {
  const { token } = await params;
  const [found, contact, seller] = await Promise.all([proposalByToken(token), contactLine(), supplierDetails()]);
  const proposal = found ?? (await refuseUnknownLink());
  const now = new Date();
  const { title, lead, isOpen } = publicProposal(proposal, now);
  const form = { token, formKey: mintFormKey(), standing: acceptanceValues(proposal.recipient) };
  return (
    <>
      <PageHeading above={`Your proposal ${proposal.reference}`} title={title} lead={lead} />
      <div className="measure stack">
        {proposal.booking && <ButtonLink href={`/bookings/${proposal.booking.token}`}>See the booking</ButtonLink>}
        {proposal.replacedBy && (
          <ButtonLink href={`/proposals/${proposal.replacedBy}`}>See the newer version</ButtonLink>
        )}
        <WhatIsProposed proposal={proposal} seller={seller} />
        {isOpen && <AcceptForm {...form} dates={dateChoices(proposal, now)} isFree={proposal.totalPence === 0} />}
        {isOpen && (
          <p className="no-print">
            Is it not what you want? <a href={`/proposals/${token}/change`}>Ask us to change it</a>, or{" "}
            <a href={`/proposals/${token}/decline`}>decline the proposal</a>.
          </p>
        )}
        {isOpen && proposal.changeAskedAt && <p>We have your wish for a change, and will write to you.</p>}
        <p className="soft">
          Questions? Give the reference {proposal.reference}: <Contact line={contact} />
        </p>
      </div>
    </>
  );
}
