import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { isId } from "#domain/id.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { isLow } from "#domain/stock/low-stock.ts";
import { record } from "#use-cases/history/record.ts";
import { stockNow } from "./queries.ts";

export type LineRefusal = "not_allowed" | "bad_line" | "no_such_publication" | "no_change";

export const HIGHEST_LINE = 1_000_000;

/**
 * Sets below how many copies staff are told, or with null that they are not. Where the copies are below the new line
 * already, the pages say so at once; no email is sent, because nothing moved. Refuses `no_change` for the line that is.
 */
export async function setLowStockLine(
  { publicationId, line }: { publicationId: string; line: number | null },
  by: StaffMember,
): Promise<Result<null, LineRefusal>> {
  if (!may(by, "manage_stock")) return refuse("not_allowed");
  if (line !== null && (!Number.isInteger(line) || line < 1 || line > HIGHEST_LINE)) return refuse("bad_line");
  if (!isId(publicationId)) return refuse("no_such_publication");
  return inTransaction(async (tx) => {
    const [now] = await tx.$queryRaw<{ line: number | null; since: Date | null }[]>`
      SELECT low_stock_line AS line, low_stock_since AS since FROM publication
       WHERE id = ${publicationId}::uuid FOR NO KEY UPDATE`;
    if (!now) return refuse("no_such_publication");
    if (now.line === line) return refuse("no_change");
    const lowStockSince = (await isBelow(tx, publicationId, line)) ? (now.since ?? new Date()) : null;
    await tx.publication.update({ where: { id: publicationId }, data: { lowStockLine: line, lowStockSince } });
    const what = line === null ? { event: "stock_line_removed" } : { event: "stock_line_set", details: { line } };
    await record(tx, { subject: "publication", subjectId: publicationId, by, ...what });
    return succeed(null);
  });
}

async function isBelow(tx: Transaction, publicationId: string, line: number | null): Promise<boolean> {
  const row = (await stockNow(tx)).find((each) => each.publicationId === publicationId);
  return row?.isActive === true && isLow(row, line);
}
