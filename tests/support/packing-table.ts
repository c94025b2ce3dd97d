import { randomUUID } from "node:crypto";
import { mintReference } from "#adapters/crypto/mint.ts";
import { database } from "#adapters/database/client.ts";
import { sealedPerson } from "#adapters/sealing/sealed-person.ts";
import type { StaffMember, StaffRole } from "#domain/staff/abilities.ts";
import { claimChosen } from "#use-cases/fulfilment/claim.ts";
import { packConsignments } from "#use-cases/fulfilment/pack.ts";
import { receiveCopies } from "#use-cases/stock/receive-copies.ts";
import { aFreeRequest } from "./requests.ts";
import { granted } from "./results.ts";
import { runJobs } from "./run-jobs.ts";

let colleagues = 0;

/** A member of staff who may do what the role may. */
export async function aColleague(role: StaffRole = "fulfilment"): Promise<StaffMember> {
  colleagues += 1;
  const email = `colleague.${colleagues}@release.example`;
  const { id } = await database().staffMember.create({ data: { name: `Colleague ${colleagues}`, email, role } });
  return { id, name: `Colleague ${colleagues}`, email, role };
}

/** Books in copies of the only publication there is. */
export async function stock(copies: number, by: StaffMember): Promise<void> {
  const { id: publicationId } = await database().publication.findFirstOrThrow({ select: { id: true } });
  granted(await receiveCopies({ publicationId, copies, reason: "From the printer" }, by));
}

/** The parcel of an order or a request. */
export async function parcelOf(origin: { reference: string }) {
  return database().consignment.findUniqueOrThrow({ where: { code: origin.reference }, include: { lines: true } });
}

/** So many parcels of one copy each that wait for stock, a minute apart in age: in one statement, because they are many. */
export async function waitingParcels(count: number): Promise<void> {
  const codes = Array.from({ length: count }, () => mintReference());
  const people = codes.map(() => sealedPerson(randomUUID(), { labelName: "J. Doe" }));
  await database().recipient.createMany({ data: people });
  await database().$executeRaw`
    WITH made AS (SELECT code, person, n, gen_random_uuid() AS request, gen_random_uuid() AS parcel
                    FROM unnest(${codes}::text[], ${people.map(({ id }) => id)}::uuid[])
                    WITH ORDINALITY AS each (code, person, n)),
    asked AS (
      INSERT INTO free_copy_request (id, reference, token, status, audience, publication_id, copies_requested,
                                     contact_preference, address_hash, review_reasons, recipient_id)
      SELECT request, code, code, 'approved', 'individual', p.id, 1, 'none', code, '{}', person FROM made, publication p),
    parcels AS (
      INSERT INTO consignment (id, code, request_id, recipient_id, status, copies, waiting_since)
      SELECT parcel, code, request, person, 'awaiting_stock', 1, now() - make_interval(mins => (${count} - n)::int) FROM made)
    INSERT INTO consignment_line (consignment_id, publication_id, copies)
    SELECT parcel, p.id, 1 FROM made, publication p`;
}

/** So many parcels of one copy each in the queue, oldest first, with copies enough for them. */
export async function queuedParcels(count: number, by: StaffMember): Promise<{ id: string; code: string }[]> {
  await waitingParcels(count);
  await stock(count, by);
  return database().consignment.findMany({
    where: { status: "queued" },
    select: { id: true, code: true },
    orderBy: { waitingSince: "asc" },
  });
}

/** A parcel of one copy that `by` has packed. */
export async function packedParcel(by: StaffMember, form: Record<string, string> = {}) {
  const request = await aFreeRequest(form);
  await stock(Number(form.copies ?? 1), by);
  await runJobs();
  const { id, code } = await parcelOf(request);
  granted(await claimChosen([id], by));
  granted(await packConsignments([id], by));
  return { id, code, request };
}

/** Makes a parcel's claim as old as if it had been left alone for so many minutes. */
export async function leaveAlone(parcelId: string, minutes: number): Promise<void> {
  await database().$executeRaw`
    UPDATE consignment SET claimed_at = now() - make_interval(mins => ${minutes}) WHERE id = ${parcelId}::uuid`;
}

/** What the ledger and the shelf say, of all publications together. */
export async function shelf(): Promise<{ onHand: number; allocated: number; sumOnHand: number; sumAllocated: number }> {
  const [row] = await database().$queryRaw<
    { onHand: number; allocated: number; sumOnHand: number; sumAllocated: number }[]
  >`
    SELECT (SELECT coalesce(sum(on_hand), 0)::int FROM stock_level) AS "onHand",
           (SELECT coalesce(sum(allocated), 0)::int FROM stock_level) AS allocated,
           coalesce(sum(on_hand_change), 0)::int AS "sumOnHand", coalesce(sum(allocated_change), 0)::int AS "sumAllocated"
      FROM stock_movement`;
  if (!row) throw new Error("there is no shelf");
  return row;
}
