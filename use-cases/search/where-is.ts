import { database } from "#adapters/database/client.ts";
import { readParcelCode } from "#domain/fulfilment/parcel-code.ts";
import { readReference } from "#domain/reference.ts";

export type Place = {
  what: "order" | "request" | "enquiry" | "training_enquiry" | "quote" | "proposal" | "booking" | "seats" | "parcel";
  reference: string;
  /** The training session that seats belong to; null for all else. */
  trainingSessionId: string | null;
};

/**
 * What a whole reference or parcel code belongs to, typed or scanned; null for anything else. A booking or seats and what is
 * paid for them have one reference, which leads to the booking or seats.
 */
export async function whereIs(typed: string): Promise<Place | null> {
  const code = readParcelCode(typed);
  if (code === null) return null;
  const [found] = await database().$queryRaw<Place[]>`
    SELECT 'request' AS what, reference, NULL::uuid AS "trainingSessionId" FROM free_copy_request WHERE reference = ${code}
    UNION ALL SELECT CASE about WHEN 'training' THEN 'training_enquiry' ELSE 'enquiry' END, reference, NULL
                FROM enquiry WHERE reference = ${code}
    UNION ALL SELECT 'quote', reference, NULL FROM quote WHERE reference = ${code} AND number = 1
    UNION ALL SELECT 'booking', reference, NULL FROM booking WHERE reference = ${code}
    UNION ALL SELECT 'proposal', reference, NULL FROM proposal WHERE reference = ${code} AND number = 1
    UNION ALL SELECT 'seats', reference, training_session_id FROM seat_booking WHERE reference = ${code}
    UNION ALL SELECT 'order', reference, NULL FROM "order" WHERE reference = ${code}
    UNION ALL SELECT 'parcel', code, NULL FROM consignment
               WHERE code = ${code} AND ${readReference(code) === null}`;
  return found ?? null;
}
