import { looksLikeToken } from "#adapters/crypto/mint.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import type { RequestStatus } from "#domain/free-copies/request-life.ts";
import { REQUEST_LIFE } from "#domain/free-copies/request-life.ts";
import { nextState } from "#domain/life.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { cancelConsignments } from "#use-cases/fulfilment/cancel-consignments.ts";
import { record } from "#use-cases/history/record.ts";

export type WithdrawRefusal = "no_such_request" | "already_packed" | "already_closed";

/** Takes a request back, by its secret link, until the parcel is packed. Its copies are free for somebody else. */
export async function withdrawRequest(link: { token: string }): Promise<Result<null, WithdrawRefusal>> {
  if (!looksLikeToken(link.token)) return refuse("no_such_request");
  return inTransaction(async (tx) => {
    const [request] = await tx.$queryRaw<{ id: string; status: RequestStatus }[]>`
      SELECT id, status FROM free_copy_request WHERE token = ${link.token} FOR UPDATE`;
    if (!request) return refuse("no_such_request");
    const status = nextState(REQUEST_LIFE, request.status, "withdrawn");
    if (status === null) return refuse("already_closed");
    if (!(await cancelConsignments(tx, { requestId: request.id }))) return refuse("already_packed");
    await tx.freeCopyRequest.update({
      where: { id: request.id },
      data: { status, closedAt: new Date(), questionAskedAt: null, version: { increment: 1 } },
    });
    await record(tx, { subject: "request", subjectId: request.id, event: "request_withdrawn", by: "customer" });
    return succeed(null);
  });
}
