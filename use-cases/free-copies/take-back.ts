import type { Transaction } from "#adapters/database/client.ts";
import { REQUEST_LIFE, type RequestStatus } from "#domain/free-copies/request-life.ts";
import { nextState } from "#domain/life.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { cancelConsignments } from "#use-cases/fulfilment/cancel-consignments.ts";

export type TakeBackRefusal = "already_packed" | "already_closed";

/**
 * Ends a request that its caller has locked, unless its parcel is packed: the parcel is cancelled, and its copies are free
 * for somebody else. Composes; refuses before it has changed anything.
 */
export async function takeBack(
  tx: Transaction,
  request: { id: string; status: RequestStatus },
): Promise<Result<null, TakeBackRefusal>> {
  const status = nextState(REQUEST_LIFE, request.status, "withdrawn");
  if (status === null) return refuse("already_closed");
  if (!(await cancelConsignments(tx, { requestId: request.id }))) return refuse("already_packed");
  await tx.freeCopyRequest.update({
    where: { id: request.id },
    data: { status, closedAt: new Date(), questionAskedAt: null, version: { increment: 1 } },
  });
  return succeed(null);
}
