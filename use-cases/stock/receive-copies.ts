import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { cleanLine, shortened } from "#domain/forms/text.ts";
import { isId } from "#domain/id.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { submitOnce } from "#use-cases/forms/submit-once.ts";
import { record } from "#use-cases/history/record.ts";
import { allocateWaiting } from "./allocate-waiting.ts";
import { noteCrossings } from "./watch-stock.ts";

export type ReceiveRefusal = "not_allowed" | "bad_count" | "no_such_publication" | "already_booked";
/** With the key of the form, a delivery that is posted twice is booked in once. */
export type Delivery = { publicationId: string; copies: number; reason: string; formKey?: string };

const MOST_IN_A_DELIVERY = 1_000_000;

/**
 * Books in a delivery from the printer, and allocates what waits for it, oldest first. Gives how many parcels
 * were allocated. No job does it too: it would take some of those that are counted here. Should the process end between
 * the two, what waits is picked up within minutes. Refuses `already_booked` for a form that was posted before.
 */
export async function receiveCopies(
  delivery: Delivery,
  by: StaffMember,
): Promise<Result<{ allocated: number }, ReceiveRefusal>> {
  if (!may(by, "manage_stock")) return refuse("not_allowed");
  const { publicationId, copies } = delivery;
  if (!Number.isInteger(copies) || copies < 1 || copies > MOST_IN_A_DELIVERY) return refuse("bad_count");
  if (!isId(publicationId)) return refuse("no_such_publication");
  const reason = shortened(cleanLine(delivery.reason), 200) || null;
  const refusal = await inTransaction(async (tx) => {
    if (!(await tx.publication.findUnique({ where: { id: publicationId }, select: { id: true } })))
      return "no_such_publication";
    if (!(await isFirstTime(tx, delivery))) return "already_booked";
    const movement = { publicationId, kind: "receipt" as const, onHandChange: copies, allocatedChange: 0, reason };
    await tx.stockMovement.createMany({ data: { ...movement, staffMemberId: by.id } });
    await record(tx, {
      subject: "publication",
      subjectId: publicationId,
      event: "copies_received",
      by,
      details: { copies },
    });
    await noteCrossings(tx, new Date());
    return null;
  });
  return refusal === null ? succeed({ allocated: await allocateWaiting(publicationId) }) : refuse(refusal);
}

async function isFirstTime(tx: Transaction, { formKey, ...content }: Delivery): Promise<boolean> {
  return formKey === undefined || (await submitOnce(tx, { formKey, content }, "/staff/stock")).first;
}
