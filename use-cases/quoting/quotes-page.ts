import { database, Prisma } from "#adapters/database/client.ts";
import { SEALED, type Sealed, withParts } from "#adapters/sealing/sealed-sql.ts";
import { type Page, type PageMark, pageOf } from "#domain/paging.ts";
import type { QuoteStatus } from "#domain/quoting/quote-life.ts";

/** What a list of quotes can be kept to. */
export const QUOTE_VIEWS = ["draft", "sent", "accepted", "over"] as const;
export type QuoteView = (typeof QUOTE_VIEWS)[number];

export type QuoteRow = {
  id: string;
  reference: string;
  number: number;
  status: QuoteStatus;
  organisationName: string | null;
  contactName: string | null;
  totalPence: number;
  createdAt: Date;
  expiresAt: Date | null;
};

const PAGE = 50;

const STATES: Record<QuoteView, readonly QuoteStatus[]> = {
  draft: ["draft"],
  sent: ["sent"],
  accepted: ["accepted"],
  over: ["declined", "superseded", "lapsed"],
};

/** One page of the versions of quotes that stand so, latest first. Each state is asked for its own latest. */
export async function quotesPage(view: QuoteView, after: PageMark | null): Promise<Page<QuoteRow>> {
  const from = after ? Prisma.sql`AND (created_at, id) < (${after.at}, ${after.id}::uuid)` : Prisma.empty;
  const latest = STATES[view].map(
    (status) => Prisma.sql`
      (SELECT * FROM quote WHERE status = ${status}::quote_status ${from}
        ORDER BY created_at DESC, id DESC LIMIT ${PAGE + 1})`,
  );
  const found = await database().$queryRaw<(Omit<QuoteRow, "organisationName" | "contactName"> & Sealed)[]>`
    SELECT q.id, q.reference, q.number, q.status, ${SEALED} AS sealed,
           q.total_pence AS "totalPence", q.created_at AS "createdAt",
           q.expires_at AS "expiresAt"
      FROM (SELECT * FROM (${Prisma.join(latest, " UNION ALL ")}) each
             ORDER BY created_at DESC, id DESC LIMIT ${PAGE + 1}) q
      JOIN recipient r ON r.id = q.recipient_id
     ORDER BY q.created_at DESC, q.id DESC`;
  const rows = found.map((row) => withParts(row, "organisationName", "contactName"));
  return pageOf(rows, PAGE, ({ createdAt, id }) => ({ at: createdAt, id }));
}
