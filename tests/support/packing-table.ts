import { database } from "#adapters/database/client.ts";
import type { StaffMember, StaffRole } from "#domain/staff/abilities.ts";
import { claimChosen } from "#use-cases/fulfilment/claim.ts";
import { packConsignments } from "#use-cases/fulfilment/pack.ts";
import { receiveCopies } from "#use-cases/stock/receive-copies.ts";
import { inLanes } from "./at-once.ts";
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

/** So many parcels of one copy each in the queue, oldest first, with copies enough for them. */
export async function queuedParcels(count: number, by: StaffMember): Promise<{ id: string; code: string }[]> {
  const references: string[] = [];
  const asking = Array.from({ length: count }, (_, place) => async () => {
    const request = await aFreeRequest({}, new Date(Date.now() - (count - place) * 60_000));
    references.push(request.reference);
  });
  await inLanes(6, asking);
  await stock(count, by);
  await runJobs();
  return database().consignment.findMany({
    where: { code: { in: references }, status: "queued" },
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

/** What the ledger and the shelf say of the only publication there is. */
export async function shelf(): Promise<{ onHand: number; allocated: number; sumOnHand: number; sumAllocated: number }> {
  const [row] = await database().$queryRaw<
    { onHand: number; allocated: number; sumOnHand: number; sumAllocated: number }[]
  >`
    SELECT l.on_hand AS "onHand", l.allocated, coalesce(sum(m.on_hand_change), 0)::int AS "sumOnHand",
           coalesce(sum(m.allocated_change), 0)::int AS "sumAllocated"
      FROM stock_level l LEFT JOIN stock_movement m ON m.publication_id = l.publication_id
     GROUP BY l.publication_id`;
  if (!row) throw new Error("there is no shelf");
  return row;
}
