import { redirect } from "next/navigation";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { mintFormKey } from "#app/_forms/form-key.ts";
import { TITLE_BY_FORM } from "#app/_forms/page-title.tsx";
import { refuseUnknownLink } from "#app/_http/secret-link.ts";
import { publicProposal } from "#domain/training/public-proposal.ts";
import { proposalByToken } from "#use-cases/training/proposal-queries.ts";
import { ReplyForm } from "./reply-form.tsx";

export const metadata = { title: TITLE_BY_FORM };

export default async function ChangePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const proposal = (await proposalByToken(token)) ?? (await refuseUnknownLink());
  if (!publicProposal(proposal, new Date()).isOpen) redirect(`/proposals/${token}`);
  return (
    <>
      <PageHeading
        above={`Your proposal ${proposal.reference}`}
        title="Ask us to change the proposal"
        lead="The proposal stands until we send you a new one."
      />
      <ReplyForm token={token} formKey={mintFormKey()} />
    </>
  );
}
