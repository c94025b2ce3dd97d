import type { Transaction } from "#adapters/database/client.ts";
import { statesBefore } from "#domain/life.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { PROPOSAL_LIFE } from "#domain/training/proposal-life.ts";
import { record } from "#use-cases/history/record.ts";

export type Offer = { id: string; number: number };

/** Locks every draft of an enquiry's proposals and every version that stands. Composes; comes before the enquiry is locked. */
export function lockOffers(tx: Transaction, enquiryReference: string): Promise<Offer[]> {
  return tx.$queryRaw<Offer[]>`
    SELECT id, number FROM proposal
     WHERE enquiry_id = (SELECT id FROM enquiry WHERE reference = ${enquiryReference})
       AND status = ANY(${statesBefore(PROPOSAL_LIFE, "withdrawn")}::proposal_status[])
     ORDER BY number FOR UPDATE`;
}

/** Takes back offers that are locked and may be withdrawn: their links say so from now on. Composes. */
export async function withdrawOffers(tx: Transaction, offers: Offer[], by: StaffMember, now: Date): Promise<void> {
  await tx.proposal.updateMany({
    where: { id: { in: offers.map(({ id }) => id) } },
    data: { status: "lapsed", closedAt: now, version: { increment: 1 } },
  });
  for (const { id, number } of offers)
    await record(tx, { subject: "proposal", subjectId: id, event: "proposal_withdrawn", by, details: { number } });
}
