import { looksLikeToken } from "#adapters/crypto/mint.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import type { RequestStatus } from "#domain/free-copies/request-life.ts";
import { type Result, refuse } from "#domain/result.ts";
import { record } from "#use-cases/history/record.ts";
import { type TakeBackRefusal, takeBack } from "./take-back.ts";

export type WithdrawRefusal = TakeBackRefusal | "no_such_request";

/** Takes a request back, by its secret link, until the parcel is packed. Its copies are free for somebody else. */
export async function withdrawRequest(link: { token: string }): Promise<Result<null, WithdrawRefusal>> {
  if (!looksLikeToken(link.token)) return refuse("no_such_request");
  return inTransaction(async (tx) => {
    const [request] = await tx.$queryRaw<{ id: string; status: RequestStatus }[]>`
      SELECT id, status FROM free_copy_request WHERE token = ${link.token} FOR UPDATE`;
    if (!request) return refuse("no_such_request");
    const taken = await takeBack(tx, request);
    if (taken.ok)
      await record(tx, { subject: "request", subjectId: request.id, event: "request_withdrawn", by: "customer" });
    return taken;
  });
}
