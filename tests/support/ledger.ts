import { database } from "#adapters/database/client.ts";

/** Lines of parcels whose movements do not allocate what they hold: none, ever. */
export async function linesOutOfStep(): Promise<unknown[]> {
  return database().$queryRaw<unknown[]>`
    SELECT c.code, c.status, l.copies, coalesce(sum(m.allocated_change), 0)::int AS allocated
      FROM consignment_line l JOIN consignment c ON c.id = l.consignment_id
      LEFT JOIN stock_movement m ON m.consignment_line_id = l.id
     GROUP BY c.id, l.id
    HAVING coalesce(sum(m.allocated_change), 0) <> CASE WHEN c.status IN ('queued', 'claimed', 'packed') THEN l.copies ELSE 0 END`;
}

/** The parcels of an order or request, by code, with what each holds and how far it is. */
export async function parcelsOf(origin: { id: string }) {
  return database().consignment.findMany({
    where: { OR: [{ orderId: origin.id }, { requestId: origin.id }] },
    select: { id: true, code: true, status: true, copies: true, claimedById: true, heldReason: true, lines: true },
    orderBy: { code: "asc" },
  });
}
