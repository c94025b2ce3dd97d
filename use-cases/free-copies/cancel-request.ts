import { inTransaction } from "#adapters/database/transaction.ts";
import { cleanLine, shortened } from "#domain/forms/text.ts";
import type { RequestStatus } from "#domain/free-copies/request-life.ts";
import { type Result, refuse } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { type TakeBackRefusal, takeBack } from "./take-back.ts";
import { tellRequester } from "./tell-requester.ts";

export type CancelRequestRefusal = TakeBackRefusal | "no_such_request" | "no_reason" | "not_allowed";

type Found = {
  id: string;
  status: RequestStatus;
  recipientId: string;
  contactPreference: "none" | "email" | "plain";
};

/**
 * Takes a request back in place of the person who asked (on the phone, say), until its parcel is packed. The reason (1 to
 * 200 characters) stands in the history, and they read it. Its copies are free for somebody else.
 * Refuses `already_packed`, `already_closed`, `no_such_request`, `no_reason`, `not_allowed`.
 */
export async function cancelRequest(
  cancel: { reference: string; reason: string },
  by: StaffMember,
): Promise<Result<null, CancelRequestRefusal>> {
  if (!may(by, "review_free_copies")) return refuse("not_allowed");
  const reason = shortened(cleanLine(cancel.reason), 200);
  if (reason === "") return refuse("no_reason");
  return inTransaction(async (tx) => {
    const [request] = await tx.$queryRaw<Found[]>`
      SELECT id, status, recipient_id AS "recipientId", contact_preference AS "contactPreference"
        FROM free_copy_request WHERE reference = ${cancel.reference} FOR UPDATE`;
    if (!request) return refuse("no_such_request");
    const taken = await takeBack(tx, request);
    if (!taken.ok) return taken;
    const words = { kind: "request_cancelled", purpose: "cancellation", body: reason } as const;
    await tellRequester(tx, request, { ...words, event: "request_cancelled", details: { reason } }, by);
    return taken;
  });
}
