import { looksLikeToken } from "#adapters/crypto/mint.ts";
import { Prisma, type Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { changePerson } from "#adapters/sealing/change-person.ts";
import { openPerson } from "#adapters/sealing/sealed-person.ts";
import { type Address, namesWithoutChoice } from "#domain/delivery.ts";
import { type ConsignmentStatus, isAddressSettled } from "#domain/fulfilment/consignment-life.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { NEW_EDITION } from "#domain/stock/editions.ts";
import { hashesOfAddress } from "#use-cases/free-copies/address-hash.ts";
import { record } from "#use-cases/history/record.ts";
import { holdForPostcode } from "./hold-for-postcode.ts";
import { HOLDS_OLD_EDITION } from "./old-edition.ts";

/** An order or a request: by secret link for customers, by reference for staff. */
export type WhoseAddress = { by: "customer"; token: string } | { by: StaffMember; reference: string };

export type CorrectAddressRefusal = "already_packed" | "already_closed" | "no_such_parcel" | "no_name" | "not_allowed";

/** `isLookedAt`: the parcel waits until a person has looked at where it goes now. */
export type Corrected = { isLookedAt: boolean };

type Found = { id: string; subject: "order" | "request"; recipientId: string; isOpen: boolean };

/**
 * Corrects where a parcel goes until it is packed, whatever left before it, and the name on it: null takes a chosen one off, so that the person's
 * and the organisation's stand there instead; without `labelName` it stays, and so does the note for delivery without `deliveryNote`. What the address was is not kept; a free-copy
 * request counts for the new one. A parcel that was held for a better address goes on;
 * one of an order by invoice that nobody approved is held, when its customer sends it to another postcode.
 * Refuses `already_packed`, `already_closed`, `no_such_parcel`, `no_name` where nobody's would be left on it, and
 * `not_allowed` for staff without `fulfil`.
 */
export async function correctAddress(
  whose: WhoseAddress,
  address: Address & { labelName?: string | null; deliveryNote?: string | null },
): Promise<Result<Corrected, CorrectAddressRefusal>> {
  if (whose.by === "customer" ? !looksLikeToken(whose.token) : false) return refuse("no_such_parcel");
  if (whose.by !== "customer" && !may(whose.by, "fulfil")) return refuse("not_allowed");
  return inTransaction(async (tx) => {
    const found = await lockOrigin(tx, whose);
    if (!found) return refuse("no_such_parcel");
    if (!found.isOpen) return refuse("already_closed");
    const parcels = Prisma.sql`${found.subject === "order" ? Prisma.sql`order_id` : Prisma.sql`request_id`} = ${found.id}::uuid`;
    if (await isTooLate(tx, parcels)) return refuse("already_packed");
    const { labelName, ...place } = address;
    const before = openPerson(await tx.recipient.findUniqueOrThrow({ where: { id: found.recipientId } }));
    if (labelName === null && namesWithoutChoice(before).length === 0) return refuse("no_name");
    const name = labelName === undefined ? {} : { labelName };
    const isElsewhere = whose.by === "customer" && before.postcode !== place.postcode;
    await changePerson(tx, found.recipientId, { ...place, ...name });
    if (found.subject === "request")
      await tx.freeCopyRequest.update({ where: { id: found.id }, data: hashesOfAddress(place, new Date()) });
    const what = { subject: found.subject, subjectId: found.id, event: "address_corrected", by: whose.by };
    await record(tx, { ...what, ...(isElsewhere && { details: { to: "another_postcode" } }) });
    await letGoOn(tx, parcels, whose.by);
    const isLookedAt = isElsewhere && found.subject === "order" && (await holdForPostcode(tx, found.id));
    return succeed({ isLookedAt });
  });
}

async function lockOrigin(tx: Transaction, whose: WhoseAddress): Promise<Found | undefined> {
  const which = "token" in whose ? Prisma.sql`token = ${whose.token}` : Prisma.sql`reference = ${whose.reference}`;
  const [order] = await tx.$queryRaw<Found[]>`
    SELECT id, 'order' AS subject, recipient_id AS "recipientId",
           status IN ('awaiting_payment', 'awaiting_approval', 'accepted') AS "isOpen"
      FROM "order" WHERE ${which} FOR UPDATE`;
  if (order) return order;
  const [request] = await tx.$queryRaw<Found[]>`
    SELECT id, 'request' AS subject, recipient_id AS "recipientId", status IN ('in_review', 'approved') AS "isOpen"
      FROM free_copy_request WHERE ${which} FOR UPDATE`;
  return request;
}

/** Locks the parcels as well, so that nobody packs one to the old address meanwhile. */
async function isTooLate(tx: Transaction, parcelsOf: Prisma.Sql): Promise<boolean> {
  const parcels = await tx.$queryRaw<{ status: ConsignmentStatus; isLost: boolean }[]>`
    SELECT status, lost_at IS NOT NULL AS "isLost" FROM consignment WHERE ${parcelsOf} ORDER BY id FOR UPDATE`;
  return isAddressSettled(parcels);
}

/** A parcel that waited for a better address waits no longer, but for staff to choose an edition. */
async function letGoOn(tx: Transaction, parcelsOf: Prisma.Sql, by: StaffMember | "customer"): Promise<void> {
  const asked = await tx.$queryRaw<{ id: string; isHeld: boolean }[]>`
    UPDATE consignment
       SET held_at = CASE WHEN ${HOLDS_OLD_EDITION} THEN held_at END,
           held_reason = CASE WHEN ${HOLDS_OLD_EDITION} THEN ${NEW_EDITION} END, address_asked_at = NULL, version = version + 1
     WHERE ${parcelsOf} AND address_asked_at IS NOT NULL RETURNING id, held_at IS NOT NULL AS "isHeld"`;
  const parcels = asked.filter(({ isHeld }) => !isHeld);
  if (parcels.length === 0) return;
  const event = "consignment_unheld";
  await record(tx, ...parcels.map(({ id }) => ({ subject: "consignment" as const, subjectId: id, event, by })));
}
