import { Prisma, type Transaction } from "#adapters/database/client.ts";
import { BEFORE_PACKING } from "#domain/fulfilment/consignment-life.ts";
import { NEW_POSTCODE } from "#domain/fulfilment/new-postcode.ts";
import { record } from "#use-cases/history/record.ts";
import { IS_APPROVED_BY_PERSON } from "#use-cases/invoicing/known-organisation.ts";
import { tellStaff } from "#use-cases/tasks/open-task.ts";

/** True of a row `consignment` that waits for a person to look at where its customer sends it. */
export const IS_HELD_FOR_POSTCODE = Prisma.sql`
  coalesce(held_at IS NOT NULL AND starts_with(held_reason, ${NEW_POSTCODE}), false)`;

/**
 * Holds the parcels of an order to be invoiced that went by itself, when its customer sends it to another postcode: it went at
 * once because copies could only go where others went before. Staff are told. `tx` holds its parcels locked. True when a person
 * is to look at it; false of an order that was paid by card, that a person approved, or that waits for one.
 */
export async function holdForPostcode(tx: Transaction, orderId: string): Promise<boolean> {
  const [order] = await tx.$queryRaw<{ reference: string }[]>`
    SELECT o.reference FROM "order" o
     WHERE o.id = ${orderId}::uuid AND o.pay_by = 'invoice' AND o.status = 'accepted' AND NOT ${IS_APPROVED_BY_PERSON}`;
  if (!order) return false;
  const held = await tx.$queryRaw<{ id: string }[]>`
    UPDATE consignment
       SET held_reason = CASE WHEN held_at IS NULL THEN ${NEW_POSTCODE} ELSE left(${`${NEW_POSTCODE}. `} || held_reason, 200) END,
           held_at = coalesce(held_at, now()), version = version + 1
     WHERE order_id = ${orderId}::uuid AND status = ANY(${[...BEFORE_PACKING]}::consignment_status[]) AND NOT ${IS_HELD_FOR_POSTCODE}
    RETURNING id`;
  const what = { subject: "consignment", event: "consignment_held", by: "system" } as const;
  await record(tx, ...held.map(({ id }) => ({ ...what, subjectId: id, details: { reason: NEW_POSTCODE } })));
  const key = `postcode_changed:${orderId}:${Date.now()}`;
  if (held.length > 0)
    await tellStaff(tx, ["administrator", "fulfilment"], "postcode_changed", key, `/staff/orders/${order.reference}`);
  return true;
}

/**
 * The same for guides that are queued now, of a booking whose customer sent them to another postcode before: then there was
 * nothing to hold. A colleague who corrected the address since has looked at it. `tx` holds the order locked.
 */
export async function holdForEarlierPostcode(tx: Transaction, orderId: string): Promise<void> {
  const [last] = await tx.$queryRaw<{ isElsewhere: boolean }[]>`
    SELECT actor = 'customer' AS "isElsewhere" FROM history_entry
     WHERE subject_id = ${orderId}::uuid AND event = 'address_corrected' AND (actor = 'staff' OR details->>'to' = 'another_postcode')
     ORDER BY id DESC LIMIT 1`;
  if (last?.isElsewhere) await holdForPostcode(tx, orderId);
}
