import type { Transaction } from "#adapters/database/client.ts";
import type { QuoteStatus } from "#domain/quoting/quote-life.ts";

export type QuoteInHand = {
  id: string;
  reference: string;
  number: number;
  status: QuoteStatus;
  version: number;
  recipientId: string;
  enquiryId: string | null;
  daysOpen: number;
  totalPence: number;
  note: string | null;
  sentAt: Date | null;
};

/**
 * Locks every version of a quote, the first one first, so that no two change it at once. The one that staff work on comes
 * first in the answer: the draft, else the one that stands, else the latest. Composes.
 */
export async function lockQuote(tx: Transaction, reference: string): Promise<QuoteInHand[]> {
  const versions = await tx.$queryRaw<QuoteInHand[]>`
    SELECT id, reference, number, status, version, recipient_id AS "recipientId", enquiry_id AS "enquiryId",
           days_open AS "daysOpen", total_pence AS "totalPence", note, sent_at AS "sentAt"
      FROM quote WHERE reference = ${reference} ORDER BY number FOR UPDATE`;
  return inOrderOfWork(versions);
}

/** The version that staff work on first, then the others, the latest first. */
export function inOrderOfWork<Version extends Pick<QuoteInHand, "number" | "status">>(versions: Version[]): Version[] {
  const rank = ({ status }: Version) => (status === "draft" ? 0 : status === "sent" || status === "accepted" ? 1 : 2);
  return versions.sort((one, other) => rank(one) - rank(other) || other.number - one.number);
}
