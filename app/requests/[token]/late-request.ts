import type { LateReason } from "#app/_forms/correct-address.ts";
import { labelLines } from "#domain/delivery.ts";
import { publicRequestStatus } from "#domain/free-copies/public-status.ts";
import type { RequestForCustomer } from "#use-cases/free-copies/queries.ts";

/** Why a request cannot be changed any more, where its parcel goes, and whom to ask; null while it can. */
export function lateRequest(request: RequestForCustomer, contact: string | null): LateReason | null {
  const { tooLate, title: stands } = publicRequestStatus({ ...request, isAnswered: false });
  const goesTo = labelLines({ ...request, organisationName: request.groupName });
  return tooLate && { why: tooLate, stands, reference: request.reference, goesTo, contact };
}
