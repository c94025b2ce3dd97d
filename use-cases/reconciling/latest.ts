import { database, type Prisma } from "#adapters/database/client.ts";
import type { Problem } from "./begin-and-end.ts";
import type { MendKind } from "./open-kinds.ts";

/** More of what was put right is counted, and not listed. */
const MOST_MENDS = 50;

export type Mend = { id: string; kind: MendKind; orderReference: string | null };

/** A comparison, under way or over. */
export type Reconciliation = {
  askedAt: Date;
  endedAt: Date | null;
  problem: Problem | null;
  open: number;
  looked: number;
  unasked: number;
  unmended: number;
  mended: number;
  mends: Mend[];
};

/** The comparison that is under way, if there is one, and the last that ended. */
export async function latestReconciliations(): Promise<{
  underWay: Reconciliation | null;
  last: Reconciliation | null;
}> {
  const [underWay, last] = await Promise.all([latest({ endedAt: null }), latest({ endedAt: { not: null } })]);
  return { underWay, last };
}

async function latest(where: Prisma.ReconciliationWhereInput): Promise<Reconciliation | null> {
  const found = await database().reconciliation.findFirst({
    where,
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    include: {
      mends: { orderBy: { id: "asc" }, take: MOST_MENDS, include: { order: { select: { reference: true } } } },
      _count: { select: { mends: true } },
    },
  });
  if (found === null) return null;
  const { askedAt, endedAt, problem, open, looked, unasked, unmended, mends, _count } = found;
  return {
    ...{ askedAt, endedAt, open, looked, unasked, unmended },
    problem: problem as Problem | null,
    mended: _count.mends,
    mends: mends.map(({ id, kind, order }) => {
      return { id: String(id), kind: kind as MendKind, orderReference: order?.reference ?? null };
    }),
  };
}
