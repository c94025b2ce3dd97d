import { looksLikeToken } from "#adapters/crypto/mint.ts";
import type { Transaction } from "#adapters/database/client.ts";
import type { QuoteStatus } from "#domain/quoting/quote-life.ts";

type QuoteBehindLink = {
  id: string;
  reference: string;
  status: QuoteStatus;
  version: number;
  enquiryId: string | null;
  expiresAt: Date;
};

/** Locks the quote behind a secret link that was sent to somebody; undefined for a token that is none. Composes. */
export async function lockByToken(tx: Transaction, token: string): Promise<QuoteBehindLink | undefined> {
  if (!looksLikeToken(token)) return undefined;
  const [quote] = await tx.$queryRaw<QuoteBehindLink[]>`
    SELECT id, reference, status, version, enquiry_id AS "enquiryId", expires_at AS "expiresAt"
      FROM quote WHERE token = ${token} AND sent_at IS NOT NULL FOR UPDATE`;
  return quote;
}
