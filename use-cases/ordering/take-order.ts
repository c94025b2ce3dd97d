import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import type { TakenAnswers } from "#domain/ordering/taken-answers.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { approveAtOnce } from "./approve-order.ts";
import { type FilledForm, type PlaceOrderRefusal, placeOnce } from "./place-once.ts";
import { writeOrder } from "./write-order.ts";

export type TakeOrderRefusal = PlaceOrderRefusal | "not_allowed";

/**
 * Places an order that a colleague took by phone or email, at today's prices, once for each form key. One to be invoiced
 * is approved by that colleague at once; any other waits for its payment (7 days), and the customer is sent the link to
 * its page. Refuses `not_allowed`, and as `placeOnce` does.
 */
export async function takeOrder(
  order: FilledForm<TakenAnswers>,
  by: StaffMember,
): Promise<Result<{ reference: string }, TakeOrderRefusal>> {
  if (!may(by, "manage_orders")) return refuse("not_allowed");
  const { payBy, cameBy } = order.answers;
  const placed = await placeOnce(order, (submission, toWrite) =>
    inTransaction(async (tx) => {
      const written = await writeOrder(tx, submission, { ...toWrite, taken: { by, cameBy } });
      if (written && payBy === "invoice") await approveAtOnce(tx, written.id, by);
      return written;
    }),
  );
  if (!placed.ok) return placed;
  const { token, written } = placed.value;
  if (written) return succeed({ reference: written.reference });
  const earlier = await database().order.findUniqueOrThrow({ where: { token }, select: { reference: true } });
  return succeed(earlier);
}
