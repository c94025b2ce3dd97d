import type { Metadata } from "next";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { WhatIsProposed } from "#app/proposals/[token]/what-is-proposed.tsx";
import { noSuchPage, requireStaff } from "#app/staff/_staff/require-staff.ts";
import { referenceTitle } from "#app/staff/_work/reference-title.ts";
import { SaidNotice } from "#app/staff/_work/said-notice.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { readReference } from "#domain/reference.ts";
import { supplierDetails } from "#use-cases/settings/supplier.ts";
import { proposalVersions } from "#use-cases/training/proposal-queries.ts";
import { ProposalButtons } from "./proposal-buttons.tsx";

const SAYINGS = {
  done: {
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
    wrong_terms: "It cannot be sent as it is: look at its dates, its trainers and its place.",
  },
};

type PageProps = { params: Promise<{ reference: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  await requireStaff("manage_training");
  return referenceTitle("Proposal", (await params).reference);
}

export default async function StaffProposalPage({ params, searchParams }: PageProps) {
  await requireStaff("manage_training");
  const reference = readReference((await params).reference);
  const [proposal] = reference === null ? [] : await proposalVersions(reference);
  if (!proposal || reference === null) return noSuchPage();
  const { recipient, number, status } = proposal;
  return (
    <>
      <PageHeading
        above={recipient.organisationName ?? "Proposal"}
        title={reference}
        lead={`Version ${number}: ${status}`}
        actions={<ProposalButtons proposal={proposal} />}
      />
      <SaidNotice did={oneOf((await searchParams).did)} sayings={SAYINGS} />
      <div className="measure stack">
        <WhatIsProposed proposal={proposal} seller={await supplierDetails()} />
      </div>
    </>
  );
}
