import { inTransaction } from "#adapters/database/transaction.ts";
import { enqueue } from "#adapters/jobs/enqueue.ts";
import { cleanLine, shortened } from "#domain/forms/text.ts";
import { isId } from "#domain/id.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";
import { noteCrossings } from "./watch-stock.ts";

export type CorrectCountRefusal =
  | "not_allowed"
  | "bad_count"
  | "no_reason"
  | "no_change"
  | "below_allocated"
  | "no_such_publication";

type Level = { onHand: number; allocated: number };

/**
 * Sets the number on hand to what was counted, with a reason. Refuses `below_allocated` when parcels are promised more
 * copies than were counted: some of them must be cancelled or held first.
 */
export async function correctCount(
  count: { publicationId: string; countedOnHand: number; reason: string },
  by: StaffMember,
): Promise<Result<null, CorrectCountRefusal>> {
  if (!may(by, "manage_stock")) return refuse("not_allowed");
  const { publicationId, countedOnHand } = count;
  if (!Number.isInteger(countedOnHand) || countedOnHand < 0 || countedOnHand > 1_000_000) return refuse("bad_count");
  const reason = shortened(cleanLine(count.reason), 200);
  if (reason === "") return refuse("no_reason");
  if (!isId(publicationId)) return refuse("no_such_publication");
  return inTransaction(async (tx) => {
    const [level] = await tx.$queryRaw<Level[]>`
      SELECT on_hand AS "onHand", allocated FROM stock_level WHERE publication_id = ${publicationId}::uuid FOR UPDATE`;
    if (!level) return refuse("no_such_publication");
    if (countedOnHand === level.onHand) return refuse("no_change");
    if (countedOnHand < level.allocated) return refuse("below_allocated");
    const onHandChange = countedOnHand - level.onHand;
    const movement = { publicationId, kind: "adjustment" as const, onHandChange, allocatedChange: 0, reason };
    await tx.stockMovement.createMany({ data: { ...movement, staffMemberId: by.id } });
    const details = { change: onHandChange, reason };
    await record(tx, { subject: "publication", subjectId: publicationId, event: "count_corrected", by, details });
    await noteCrossings(tx, new Date());
    await enqueue(tx, "allocate_waiting", { publicationId });
    return succeed(null);
  });
}
