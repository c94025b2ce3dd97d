import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { mintFormKey } from "#app/_forms/form-key.ts";
import { noSuchPage, requireStaff } from "#app/staff/_staff/require-staff.ts";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { WithVat } from "#app/staff/_work/with-vat.tsx";
import { readReference } from "#domain/reference.ts";
import { trainingPolicy } from "#use-cases/settings/training-policy.ts";
import { saidByCustomer } from "#use-cases/training/proposal-queries.ts";
import { wishesOfEnquiry } from "#use-cases/training/wishes-of-enquiry.ts";
import { choicesFor, listPrice } from "../proposal-choices.ts";
import { wishedValues } from "../proposal-values.ts";
import { WhatWasSaid } from "../what-was-said.tsx";
import { StartForm } from "./start-form.tsx";

export const metadata: Metadata = { title: "Write a proposal" };

/** A proposal for an enquiry about training. An enquiry that has one leads to it. */
export default async function NewProposalPage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff("manage_training");
  const reference = readReference(oneOf((await searchParams).enquiry) ?? "");
  const wishes = reference === null ? null : await wishesOfEnquiry(reference);
  if (wishes === null) return noSuchPage();
  const [made] = wishes.proposals;
  if (made) redirect(`/staff/training/proposals/${made.reference}`);
  const [choices, policy, guides, said] = await Promise.all([
    choicesFor(undefined),
    trainingPolicy(),
    listPrice(wishes.guideCopies ?? 1),
    saidByCustomer(wishes.recipientId),
  ]);
  const { organisationName, contactName } = wishes.recipient;
  return (
    <div className="work-narrow">
      <PageHeading
        above={<WayBack href={`/staff/training/enquiries/${wishes.reference}`} to={`Enquiry ${wishes.reference}`} />}
        title="Write a proposal"
        lead={`For ${organisationName ?? contactName ?? "the enquiry"}.`}
      />
      <WhatWasSaid messages={said} />
      <WithVat>
        <StartForm
          enquiry={wishes.reference}
          formKey={mintFormKey()}
          choices={choices}
          begun={wishedValues(wishes, policy.terms, guides)}
        />
      </WithVat>
    </div>
  );
}
