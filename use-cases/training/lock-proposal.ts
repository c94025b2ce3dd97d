import { looksLikeToken } from "#adapters/crypto/mint.ts";
import { Prisma, type Transaction } from "#adapters/database/client.ts";
import type { ProposalStatus } from "#domain/training/proposal-life.ts";

export type ProposalInHand = {
  id: string;
  reference: string;
  number: number;
  status: ProposalStatus;
  version: number;
  recipientId: string;
  enquiryId: string;
  daysOpen: number;
  totalPence: number;
  sentAt: Date | null;
  expiresAt: Date | null;
};

/**
 * Locks every version of a proposal, the first one first. The one that staff work on comes first in the answer: the draft,
 * else the one that stands, else the latest. Composes.
 */
export async function lockProposal(tx: Transaction, reference: string): Promise<ProposalInHand[]> {
  const versions = await locked(tx, Prisma.sql`reference = ${reference} ORDER BY number`);
  return inOrderOfWork(versions);
}

/** The version that staff work on first, then the others, the latest first. */
export function inOrderOfWork<Version extends Pick<ProposalInHand, "number" | "status">>(
  versions: Version[],
): Version[] {
  return versions.sort((one, other) => rank(one) - rank(other) || other.number - one.number);
}

/** Locks the proposal behind a secret link that was sent to somebody; undefined for a token that is none. Composes. */
export async function lockProposalByToken(tx: Transaction, token: string): Promise<ProposalInHand | undefined> {
  if (!looksLikeToken(token)) return undefined;
  const [proposal] = await locked(tx, Prisma.sql`token = ${token} AND sent_at IS NOT NULL`);
  return proposal;
}

function locked(tx: Transaction, which: Prisma.Sql): Promise<ProposalInHand[]> {
  return tx.$queryRaw<ProposalInHand[]>`
    SELECT id, reference, number, status, version, recipient_id AS "recipientId", enquiry_id AS "enquiryId",
           days_open AS "daysOpen", total_pence AS "totalPence", sent_at AS "sentAt", expires_at AS "expiresAt"
      FROM proposal WHERE ${which} FOR UPDATE`;
}

function rank({ status }: Pick<ProposalInHand, "status">): number {
  if (status === "draft") return 0;
  return status === "sent" || status === "accepted" ? 1 : 2;
}
