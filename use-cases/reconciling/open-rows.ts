import { database, Prisma } from "#adapters/database/client.ts";

/** Something of ours whose end only Stripe knows. */
export type OpenRow = {
  id: string;
  at: Date;
  orderId: string | null;
  /** What it is called at Stripe; null while that is not known here. */
  providerId: string | null;
  /** What its settling asks Stripe about. */
  settleBy: string;
  /** How it stands here: when this is another afterwards, something was put right. */
  state: string;
};

const PAGE = 500;

/** The rows of a query, oldest first, some hundreds at a time. What ends meanwhile does not shift the others. */
export async function* pagesOf(open: Prisma.Sql): AsyncGenerator<OpenRow[]> {
  let after = Prisma.sql`true`;
  for (;;) {
    const rows = await database().$queryRaw<OpenRow[]>`
      SELECT * FROM (${open}) open WHERE ${after} ORDER BY at, id LIMIT ${PAGE}`;
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    if (rows.length < PAGE) return;
    after = Prisma.sql`(at, id) > (${last.at}::timestamptz, ${last.id})`;
  }
}

/** Those of the rows that are as they were. */
export async function unchangedOf(open: Prisma.Sql, rows: readonly OpenRow[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const ids = rows.map(({ id }) => id);
  const now = await database().$queryRaw<Pick<OpenRow, "id" | "state">[]>`
    SELECT id, state FROM (${open}) open WHERE id = ANY(${ids}::text[])`;
  const before = new Map(rows.map(({ id, state }) => [id, state]));
  return new Set(now.flatMap(({ id, state }) => (before.get(id) === state ? id : [])));
}

export async function countOf(opens: readonly Prisma.Sql[]): Promise<number> {
  const each = opens.map((open) => Prisma.sql`(SELECT count(*) FROM (${open}) open)`);
  const [row] = await database().$queryRaw<{ count: number }[]>`SELECT (${Prisma.join(each, " + ")})::int AS count`;
  return row?.count ?? 0;
}
