import type { Transaction } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";
import type { ParcelOrigin } from "./lock-origin.ts";

/** Opens an order or request again that was finished, because a parcel of it is still to go. `tx` holds it locked. Composes. */
export async function reopenOrigin(
  tx: Transaction,
  { orderId, requestId }: Pick<ParcelOrigin, "orderId" | "requestId">,
  by: StaffMember,
): Promise<void> {
  const change = { closedAt: null, version: { increment: 1 } };
  if (orderId !== null) {
    const where = { id: orderId, status: "fulfilled" as const };
    const { count } = await tx.order.updateMany({ where, data: { status: "accepted", ...change } });
    if (count > 0) await record(tx, { subject: "order", subjectId: orderId, event: "order_reopened", by });
  }
  if (requestId !== null) {
    const where = { id: requestId, status: "fulfilled" as const };
    const { count } = await tx.freeCopyRequest.updateMany({ where, data: { status: "approved", ...change } });
    if (count > 0) await record(tx, { subject: "request", subjectId: requestId, event: "request_reopened", by });
  }
}
