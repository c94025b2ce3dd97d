import { database, type Prisma } from "#adapters/database/client.ts";
import type { Unanswered } from "./ask-stripe.ts";
import type { Problem } from "./begin-and-end.ts";
import type { MendKind } from "./open-kinds.ts";

/** More of what was put right, or left, is counted, and not listed. */
const MOST_LISTED = 50;

export type Mend = { id: string; kind: MendKind; orderReference: string | null };
/** Something open that is as it was, and why. */
export type Left = Mend & { outcome: Unanswered };

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
  left: Left[];
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
  const found = await database().reconciliation.findFirst({ where, orderBy: [{ askedAt: "desc" }, { id: "desc" }] });
  if (found === null) return null;
  const { id, askedAt, endedAt, problem, open, looked, unasked, unmended } = found;
  const isMended = { reconciliationId: id, outcome: "mended" };
  const [mended, mends, left] = await Promise.all([
    database().reconciliationFinding.count({ where: isMended }),
    listed(isMended),
    listed({ reconciliationId: id, outcome: { not: "mended" } }),
  ]);
  return {
    ...{ askedAt, endedAt, open, looked, unasked, unmended, mended },
    problem: problem as Problem | null,
    mends,
    left: left.map((each) => ({ ...each, outcome: each.outcome as Unanswered })),
  };
}

async function listed(where: Prisma.ReconciliationFindingWhereInput) {
  const found = await database().reconciliationFinding.findMany({
    where,
    orderBy: { id: "asc" },
    take: MOST_LISTED,
    include: { order: { select: { reference: true } } },
  });
  return found.map(({ id, kind, outcome, order }) => {
    return { id: String(id), kind: kind as MendKind, outcome, orderReference: order?.reference ?? null };
  });
}
