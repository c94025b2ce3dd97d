import type { Transaction } from "#adapters/database/client.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";
import { makeAnotherParcel } from "./another-parcel.ts";
import type { ParcelOrigin } from "./lock-origin.ts";
import { reopenOrigin } from "./reopen-origin.ts";

export type ToSendAgain = { id: string; code: string; origin: ParcelOrigin; asksAddress: boolean };

/** What colleagues read on a parcel that is held for its customer. */
const WAITS_FOR_ADDRESS = "Came back: waits for a better address from the customer";

/**
 * Makes another parcel of what was in one that did not arrive, allocated like any other, and opens its order or request
 * again, which `tx` holds locked. Gives the new code; null when no code is left. Composes.
 */
export async function sendAgain(tx: Transaction, parcel: ToSendAgain, by: StaffMember): Promise<string | null> {
  const { id, origin, asksAddress } = parcel;
  const lines = await tx.consignmentLine.findMany({
    where: { consignmentId: id },
    select: { publicationId: true, copies: true },
  });
  await reopenOrigin(tx, origin, by);
  const asked = asksAddress ? { asksAddress: WAITS_FOR_ADDRESS } : {};
  const made = await makeAnotherParcel(tx, origin, { lines, now: new Date(), ...asked });
  if (made === null) return null;
  const details = { from: parcel.code };
  await record(tx, { subject: "consignment", subjectId: made.id, event: "consignment_sent_again", by, details });
  return made.code;
}
