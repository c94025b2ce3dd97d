import { Prisma } from "#adapters/database/client.ts";

/** True of rows of `consignment` that hold a title whose place a new edition has taken. */
export const HOLDS_OLD_EDITION = Prisma.sql`EXISTS (
  SELECT 1 FROM consignment_line l JOIN publication p ON p.id = l.publication_id
   WHERE l.consignment_id = consignment.id AND p.replaced_by_id IS NOT NULL)`;
