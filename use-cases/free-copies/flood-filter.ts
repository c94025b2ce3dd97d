import { Prisma } from "#adapters/database/client.ts";
import { MACHINE_SIGNS } from "#domain/free-copies/flood-signs.ts";
import type { Flood, FloodKind } from "#domain/free-copies/flood-wish.ts";
import { PACKED_OR_SENT } from "#domain/fulfilment/consignment-life.ts";

/** True of a request `q` that came with the flood and is not decided for good: in review, or approved. */
export function inFlood({ network, from, to }: Flood): Prisma.Sql {
  return Prisma.sql`(${fromNetwork(network)} AND q.requested_at >= ${from} AND q.requested_at < ${to} AND q.status IN ('in_review', 'approved'))`;
}

function fromNetwork(network: Flood["network"]): Prisma.Sql {
  if (network === "everywhere") return Prisma.sql`true`;
  return network === "unknown" ? Prisma.sql`q.wide_mark IS NULL` : Prisma.sql`q.wide_mark = ${network}`;
}

/** True of a request `q` of this kind. */
export function ofKind(kind: FloodKind): Prisma.Sql {
  if (kind === "all") return Prisma.sql`true`;
  const signs: string[] = kind === "without_work" ? [...MACHINE_SIGNS, "no_work"] : [...MACHINE_SIGNS];
  return Prisma.sql`q.flood_signs && ${signs}::text[]`;
}

/** True of a request one of whose parcels is packed, or was ever sent: it is too late for that one. */
export const IS_TOO_LATE = Prisma.sql`EXISTS (
  SELECT 1 FROM consignment c WHERE c.request_id = q.id AND c.status::text = ANY(${[...PACKED_OR_SENT]}))`;
