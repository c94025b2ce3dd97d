import { randomUUID } from "node:crypto";
import { mintToken } from "#adapters/crypto/mint.ts";
import type { Transaction } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import type { ProposalTerms } from "#domain/training/proposal-terms.ts";
import { record } from "#use-cases/history/record.ts";

type ProposalToWrite = {
  reference: string;
  number: number;
  recipientId: string;
  enquiryId: string;
  terms: ProposalTerms;
};

/** Writes a version of a proposal as a draft, with a secret link that nobody has yet. Composes. */
export async function writeProposal(
  tx: Transaction,
  { terms, ...proposal }: ProposalToWrite,
  by: StaffMember,
): Promise<void> {
  const { dates: _dates, trainerIds: _trainers, lines: _lines, ...words } = terms;
  const id = randomUUID();
  const row = { ...proposal, ...words, id, token: mintToken(), madeById: by.id, totalPence: totalOf(terms) };
  await tx.proposal.createMany({ data: row });
  await writeTerms(tx, id, terms);
  const details = { number: proposal.number };
  await record(tx, { subject: "proposal", subjectId: id, event: "proposal_started", by, details });
}

/** Puts the dates, trainers and lines of a draft in place of those it had. Composes. */
export async function writeTerms(
  tx: Transaction,
  proposalId: string,
  { dates, trainerIds, lines }: ProposalTerms,
): Promise<void> {
  await tx.proposalDate.deleteMany({ where: { proposalId } });
  await tx.proposalTrainer.deleteMany({ where: { proposalId } });
  await tx.proposalLine.deleteMany({ where: { proposalId } });
  await tx.proposalDate.createMany({
    data: dates.map((date, place) => ({ ...date, proposalId, position: place + 1 })),
  });
  await tx.proposalTrainer.createMany({ data: trainerIds.map((trainerId) => ({ proposalId, trainerId })) });
  await tx.proposalLine.createMany({
    data: lines.map((line, place) => {
      return { ...line, proposalId, position: place + 1, totalPence: line.copies * line.unitPricePence };
    }),
  });
}

/** In pence. */
export function totalOf({ lines }: Pick<ProposalTerms, "lines">): number {
  return lines.reduce((total, { copies, unitPricePence }) => total + copies * unitPricePence, 0);
}
