import type { Transaction } from "#adapters/database/client.ts";
import type { EnquiryStatus } from "#domain/training/enquiry-life.ts";

export type EnquiryInHand = {
  id: string;
  recipientId: string;
  status: EnquiryStatus;
  handledById: string | null;
  version: number;
};

/** Locks an enquiry about training; null for a reference that is none. Composes. */
export async function lockEnquiry(tx: Transaction, reference: string): Promise<EnquiryInHand | null> {
  const [found] = await tx.$queryRaw<EnquiryInHand[]>`
    SELECT id, recipient_id AS "recipientId", status, handled_by_id AS "handledById", version
      FROM enquiry WHERE reference = ${reference} AND about = 'training' FOR UPDATE`;
  return found ?? null;
}
