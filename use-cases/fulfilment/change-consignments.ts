import { Prisma, type Transaction } from "#adapters/database/client.ts";
import { CLAIM_LASTS_MINUTES, type ConsignmentStatus } from "#domain/fulfilment/consignment-life.ts";
import { isId } from "#domain/id.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";

export type WhyRefused =
  | "not_found"
  | "held"
  | "claimed_by_other"
  | "not_claimed"
  | "already_packed"
  | "already_dispatched"
  | "not_packed"
  | "not_dispatched"
  | "not_queued"
  | "too_late";

/** What became of each consignment that was asked about: the codes of those changed, and why the others were not. */
export type Outcome = { done: string[]; refused: { id: string; code: string | null; why: WhyRefused }[] };

export type Change = {
  ids: readonly string[];
  /** What is set, and on which rows: the rule stands in the `WHERE`, so that of two colleagues one is too late. */
  set: Prisma.Sql;
  where: Prisma.Sql;
  event: string;
  otherwise: WhyRefused;
  details?: Prisma.InputJsonObject;
};

/** Rows whose holder is `by`, or whose holder left them alone for two hours. */
export function heldBy(by: StaffMember): Prisma.Sql {
  return Prisma.sql`(claimed_by_id = ${by.id}::uuid OR claimed_at <= now() - make_interval(mins => ${CLAIM_LASTS_MINUTES}))`;
}

/** Changes those consignments that may change, in one statement, writes the history, and explains the rest. */
export async function changeConsignments(tx: Transaction, change: Change, by: StaffMember): Promise<Outcome> {
  const ids = [...new Set(change.ids)].filter((id) => isId(id));
  const changed = await tx.$queryRaw<{ id: string; code: string }[]>`
    WITH chosen AS (SELECT id FROM consignment WHERE id = ANY(${ids}::uuid[]) AND ${change.where} ORDER BY id FOR UPDATE),
    changed AS (
      UPDATE consignment c SET ${change.set}, version = c.version + 1 FROM chosen WHERE c.id = chosen.id
      RETURNING c.id, c.code),
    noted AS (
      INSERT INTO history_entry (subject, subject_id, event, actor, staff_member_id, details)
      SELECT 'consignment', id, ${change.event}, 'staff', ${by.id}::uuid,
             ${change.details ? JSON.stringify(change.details) : null}::jsonb FROM changed)
    SELECT id, code FROM changed`;
  const done = new Set(changed.map((row) => row.id));
  const left = change.ids.filter((id) => !done.has(id));
  return { done: changed.map((row) => row.code), refused: await explain(tx, left, change.otherwise, by) };
}

export async function recordEach(
  tx: Transaction,
  rows: readonly { id: string }[],
  event: string,
  by: StaffMember,
  details?: Prisma.InputJsonObject,
): Promise<void> {
  if (rows.length === 0) return;
  const more = details ? { details } : {};
  await record(tx, ...rows.map(({ id }) => ({ subject: "consignment" as const, subjectId: id, event, by, ...more })));
}

type Row = { id: string; code: string; status: ConsignmentStatus; heldAt: Date | null; claimedById: string | null };

/** Why each of these could not be changed, as they are now; `otherwise` where nothing else stands in the way. */
export async function explain(
  tx: Transaction,
  ids: readonly string[],
  otherwise: WhyRefused,
  by: StaffMember,
): Promise<Outcome["refused"]> {
  if (ids.length === 0) return [];
  const rows: Row[] = await tx.consignment.findMany({
    where: { id: { in: ids.filter((id) => isId(id)) } },
    select: { id: true, code: true, status: true, heldAt: true, claimedById: true },
  });
  const known = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = known.get(id);
    return { id, code: row?.code ?? null, why: row ? whyNot(row, otherwise, by) : ("not_found" as const) };
  });
}

/** Why a press of those that come before a dispatch is refused: it may be pressed twice, or after a colleague. */
const BEFORE_DISPATCH: readonly WhyRefused[] = ["not_queued", "not_claimed", "not_packed"];

function whyNot(row: Row, otherwise: WhyRefused, by: StaffMember): WhyRefused {
  if (row.status === "dispatched" && BEFORE_DISPATCH.includes(otherwise)) return "already_dispatched";
  if (["dispatched", "returned", "cancelled"].includes(row.status)) return "too_late";
  if (row.heldAt !== null) return "held";
  if (["claimed", "packed"].includes(row.status) && row.claimedById !== by.id) return "claimed_by_other";
  if (otherwise === "not_claimed" && row.status === "packed") return "already_packed";
  return otherwise;
}
