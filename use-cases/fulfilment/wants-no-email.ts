import type { Transaction } from "#adapters/database/client.ts";
import type { ParcelOrigin } from "./lock-origin.ts";

/** True of the parcel of somebody who asked for free copies, and for no email. */
export async function wantsNoEmail(tx: Transaction, parcel: Pick<ParcelOrigin, "requestId">): Promise<boolean> {
  if (parcel.requestId === null) return false;
  const request = await tx.freeCopyRequest.findUniqueOrThrow({
    where: { id: parcel.requestId },
    select: { contactPreference: true },
  });
  return request.contactPreference === "none";
}
