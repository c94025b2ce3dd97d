import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { copiesLeft, lineCrossed } from "#domain/stock/low-stock.ts";
import { record } from "#use-cases/history/record.ts";
import { queueEmails } from "#use-cases/mail/queue-email.ts";
import { membersIn } from "#use-cases/tasks/open-task.ts";
import { type StockRow, stockNow } from "./queries.ts";

/** Looks at every low-stock line, as a job: so that no order waits for it. */
export function watchStock(now: Date): Promise<void> {
  return inTransaction((tx) => noteCrossings(tx, now));
}

/**
 * Notes which publications crossed their low-stock line since the last look, and tells staff of each that went below it:
 * once, however many look at the same time. A fall and a rise between two looks are not noticed.
 */
export async function noteCrossings(tx: Transaction, now: Date): Promise<void> {
  const lined = await lockLines(tx);
  if (lined.size === 0) return;
  for (const row of await stockNow(tx)) {
    const crossed = lined.has(row.publicationId) ? lineCrossed(row) : null;
    if (crossed === "went_below") await noteLow(tx, row, now);
    if (crossed === "came_back") await noteBack(tx, row);
  }
}

/** The copies are added up only once the line is locked: who looks later sees what was noted before. */
async function lockLines(tx: Transaction): Promise<Set<string>> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM publication WHERE low_stock_line IS NOT NULL AND is_active ORDER BY id FOR NO KEY UPDATE`;
  return new Set(found.map(({ id }) => id));
}

async function noteLow(tx: Transaction, row: StockRow, now: Date): Promise<void> {
  const { publicationId, lowStockLine: line } = row;
  const low = { where: { id: publicationId, lowStockSince: null }, data: { lowStockSince: now } };
  if ((await tx.publication.updateMany(low)).count === 0) return;
  const data = { publicationId, line, left: copiesLeft(row), waiting: row.waiting };
  await record(tx, {
    subject: "publication",
    subjectId: publicationId,
    event: "stock_ran_low",
    by: "system",
    details: { line, left: data.left },
  });
  const members = await membersIn(tx, ["administrator", "fulfilment"]);
  const dedupeKey = `stock_low:${publicationId}:${now.toISOString()}`;
  const emails = members.map(({ id }) => ({ dedupeKey: `${dedupeKey}:${id}`, staffMemberId: id, data }));
  await queueEmails(
    tx,
    emails.map((email) => ({ kind: "staff_stock_low" as const, ...email })),
  );
}

async function noteBack(tx: Transaction, { publicationId, lowStockLine: line }: StockRow): Promise<void> {
  const back = { where: { id: publicationId, NOT: { lowStockSince: null } }, data: { lowStockSince: null } };
  if ((await tx.publication.updateMany(back)).count === 0) return;
  await record(tx, {
    subject: "publication",
    subjectId: publicationId,
    event: "stock_came_back",
    by: "system",
    details: { line },
  });
}
