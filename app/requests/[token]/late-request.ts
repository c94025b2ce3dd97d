import type { LateReason } from "#app/_forms/correct-address.ts";
import { labelLines } from "#domain/delivery.ts";
import { publicRequestStatus } from "#domain/free-copies/public-status.ts";
import type { RequestForCustomer } from "#use-cases/free-copies/queries.ts";

/** Why it is too late to take a request back, or to correct where it goes; where that is, and whom to ask. Null while it can be done. */
export function lateRequest(
  request: RequestForCustomer,
  wish: "withdraw" | "correct",
  contact: string | null,
): LateReason | null {
  const { tooLate, addressStays, title: stands } = publicRequestStatus({ ...request, isAnswered: false });
  const goesTo = labelLines({ ...request, organisationName: request.groupName });
  const why = wish === "correct" ? addressStays : tooLate;
  return why && { why, stands, reference: request.reference, goesTo, contact };
}
