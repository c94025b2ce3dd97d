import type { Month } from "#domain/reports/month.ts";
import { type MonthAtStripe, monthAtStripe, movementKind } from "#domain/reports/movements.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { latestReconciliations, type Reconciliation } from "#use-cases/reconciling/latest.ts";
import { type MissingMovement, missingMovements, type StrayMovement, strayMovements } from "./differences.ts";
import { movementSums, type Ordered, openingPence, orderedIn, ownAccountIn } from "./month-queries.ts";
import { type LastLook, lastLook } from "./read-stripe-ledger.ts";

/** The money of a month. All of it is in pence. */
export type MoneyMonth = {
  ordered: Ordered;
  atStripe: MonthAtStripe;
  ownAccount: { inPence: number; backPence: number };
  /** What was paid on each day of the month, at Stripe and to our own account. */
  paidByDay: number[];
  stray: StrayMovement[];
  missing: MissingMovement[];
  look: LastLook | null;
  reconciliations: { underWay: Reconciliation | null; last: Reconciliation | null };
};

/** What was ordered, paid, taken and paid out in a month, and where Stripe's ledger differs from ours. Refuses `not_allowed`. */
export async function monthReport(month: Month, by: StaffMember): Promise<Result<MoneyMonth, "not_allowed">> {
  if (!may(by, "manage_business")) return refuse("not_allowed");
  const look = (await lastLook()) ?? null;
  const [ordered, opening, sums, own, stray, missing, reconciliations] = await Promise.all([
    orderedIn(month),
    openingPence(month),
    movementSums(month),
    ownAccountIn(month),
    strayMovements(month),
    look ? missingMovements(month, look.lookedAt) : [],
    latestReconciliations(),
  ]);
  const paid = [
    ...sums
      .filter(({ category }) => movementKind(category) === "payment")
      .map(({ day, amountPence }) => ({ day, pence: amountPence })),
    ...own.byDay,
  ];
  return succeed({
    ordered,
    atStripe: monthAtStripe(opening, sums),
    ownAccount: { inPence: own.byDay.reduce((sum, { pence }) => sum + pence, 0), backPence: own.backPence },
    paidByDay: byDay(month, paid),
    stray,
    missing,
    look,
    reconciliations,
  });
}

function byDay(month: Month, paid: readonly { day: string; pence: number }[]): number[] {
  const sums = new Array<number>(month.days).fill(0);
  for (const { day, pence } of paid) {
    const at = Number(day.slice(8)) - 1;
    sums[at] = (sums[at] ?? 0) + pence;
  }
  return sums;
}
