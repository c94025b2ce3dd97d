import { looksLikeToken } from "#adapters/crypto/mint.ts";
import { database, type Found, Prisma, type SelectOf } from "#adapters/database/client.ts";
import { historyOfThings, type Told } from "#use-cases/history/queries.ts";
import { inOrderOfWork } from "./lock-quote.ts";

const LINES = {
  orderBy: { position: "asc" },
  select: {
    kind: true,
    copies: true,
    unitPricePence: true,
    totalPence: true,
    vatTreatment: true,
    publication: { select: { id: true, title: true, sku: true } },
  },
} as const satisfies Prisma.Quote$linesArgs;

const QUOTE = {
  id: true,
  reference: true,
  number: true,
  token: true,
  status: true,
  version: true,
  note: true,
  daysOpen: true,
  totalPence: true,
  createdAt: true,
  sentAt: true,
  expiresAt: true,
  recipient: true,
  lines: LINES,
  order: { select: { reference: true, token: true, status: true } },
  enquiry: { select: { reference: true } },
} as const satisfies SelectOf<"quote">;

type Version = Found<"quote", typeof QUOTE>;

/** One version of a quote with all that its pages show. */
export type Quote = ReturnType<typeof flat>;

/** The quote behind a secret link, and the link of the version that took its place; null for a token that is none. */
export async function quoteByToken(token: string): Promise<(Quote & { replacedBy: string | null }) | null> {
  if (!looksLikeToken(token)) return null;
  const found = await database().quote.findFirst({ where: { token, sentAt: { not: null } }, select: QUOTE });
  if (!found) return null;
  const later = await database().quote.findFirst({
    where: { reference: found.reference, number: { gt: found.number }, sentAt: { not: null } },
    orderBy: { number: "desc" },
    select: { token: true },
  });
  return { ...flat(found), replacedBy: later?.token ?? null };
}

/** Every version of a quote, the one that staff work on first. */
export async function quoteVersions(reference: string): Promise<Quote[]> {
  const found = await database().quote.findMany({ where: { reference }, select: QUOTE });
  return inOrderOfWork(found).map(flat);
}

/** The reference of the quote that answers an enquiry; null while it has none. */
export async function quoteOfEnquiry(reference: string): Promise<string | null> {
  const found = await database().quote.findFirst({ where: { enquiry: { reference } }, select: { reference: true } });
  return found?.reference ?? null;
}

/** Everything that happened to a quote in any version, oldest first. */
export function historyOfQuote(reference: string): Promise<Told[]> {
  return historyOfThings(Prisma.sql`SELECT id FROM quote WHERE reference = ${reference}`);
}

function flat({ lines, ...quote }: Version) {
  return { ...quote, lines: lines.map(({ publication, ...line }) => ({ ...line, ...publication })) };
}
