import { drawProposal } from "#adapters/documents/draw-proposal.ts";
import { spendTry } from "#adapters/limits/spend-try.ts";
import { makeProposalPaper } from "#domain/training/proposal-paper.ts";
import { returnAddress } from "#use-cases/settings/return-address.ts";
import { supplierDetails } from "#use-cases/settings/supplier.ts";
import { proposalByToken } from "./proposal-queries.ts";

export type DrawnProposal = { is: "no_such_proposal" | "too_many" } | { is: "paper"; reference: string; pdf: Buffer };

/** The proposal behind a secret link, as a PDF; `too_many` when it was fetched again and again. */
export async function proposalPaper(token: string): Promise<DrawnProposal> {
  const proposal = await proposalByToken(token);
  if (proposal === null) return { is: "no_such_proposal" };
  if (!(await spendTry("paper_by_order", proposal.reference)).ok) return { is: "too_many" };
  const [details, address] = await Promise.all([supplierDetails(), returnAddress()]);
  const pdf = await drawProposal(makeProposalPaper(proposal, { details, returnAddress: address }));
  return { is: "paper", reference: proposal.reference, pdf };
}
