import type { Transaction } from "#adapters/database/client.ts";
import type { ParcelOrigin } from "./lock-origin.ts";
import { type ConsignmentToMake, makeConsignment } from "./make-consignment.ts";
import { nextCode } from "./next-code.ts";

/** What goes into one more parcel, and since when it waits. */
type Another = Pick<ConsignmentToMake, "lines" | "now" | "neededBy" | "asksAddress">;

/** Makes one more parcel of an order or request that `tx` holds locked, with a code of its own; null when none is left. */
export async function makeAnotherParcel(
  tx: Transaction,
  origin: ParcelOrigin,
  another: Another,
): Promise<{ id: string; code: string } | null> {
  const { orderId, requestId, recipientId } = origin;
  const code = await nextCode(tx, origin);
  if (code === null) return null;
  const made = await makeConsignment(tx, {
    ...another,
    code,
    origin: orderId === null ? { requestId: requestId ?? "" } : { orderId },
    recipientId,
  });
  return { ...made, code };
}
