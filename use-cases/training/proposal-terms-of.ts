import type { Transaction } from "#adapters/database/client.ts";
import type { ProposalTerms, ProposalTermsLine } from "#domain/training/proposal-terms.ts";

const TERMS = {
  title: true,
  format: true,
  place: true,
  placePostcode: true,
  onlineLink: true,
  groupSize: true,
  travelMinutes: true,
  terms: true,
  note: true,
  daysOpen: true,
  dates: { orderBy: { position: "asc" }, select: { startsAt: true, endsAt: true } },
  trainers: { select: { trainerId: true } },
  lines: {
    orderBy: { position: "asc" },
    select: { kind: true, publicationId: true, title: true, copies: true, unitPricePence: true, vatTreatment: true },
  },
} as const;

/** What stands in one version of a proposal, as its writer typed it. Composes. */
export async function termsOf(tx: Transaction, id: string): Promise<ProposalTerms> {
  const { trainers, lines, ...terms } = await tx.proposal.findUniqueOrThrow({ where: { id }, select: TERMS });
  // The database allows these kinds alone.
  return { ...terms, trainerIds: trainers.map(({ trainerId }) => trainerId), lines: lines as ProposalTermsLine[] };
}
