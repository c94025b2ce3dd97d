import { inTransaction } from "#adapters/database/transaction.ts";
import { nextState } from "#domain/life.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { PROPOSAL_LIFE } from "#domain/training/proposal-life.ts";
import { lockProposal } from "./lock-proposal.ts";
import { withdrawOffers } from "./withdraw-offers.ts";

/**
 * Takes back the version of a proposal that staff work on: a draft, or one that stands. Refuses `not_allowed`; `not_open` when
 * it was accepted or is over; and `changed_meanwhile` when it is not the one that the page showed.
 */
export async function withdrawProposal(
  { reference, number }: { reference: string; number: number },
  by: StaffMember,
  now: Date,
): Promise<Result<null, "not_allowed" | "not_open" | "changed_meanwhile">> {
  if (!may(by, "manage_training")) return refuse("not_allowed");
  return inTransaction(async (tx) => {
    const [proposal] = await lockProposal(tx, reference);
    if (!proposal) return refuse("not_open");
    if (proposal.number !== number) return refuse("changed_meanwhile");
    if (nextState(PROPOSAL_LIFE, proposal.status, "withdrawn") === null) return refuse("not_open");
    await withdrawOffers(tx, [proposal], by, now);
    return succeed(null);
  });
}
