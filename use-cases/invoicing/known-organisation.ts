import { Prisma, type Transaction } from "#adapters/database/client.ts";
import { organisationKey } from "#domain/invoicing/organisation-key.ts";

export type OrganisationAt = { name: string; postcode: string };

/**
 * Whether an organisation (`g`) is known: an order of its that was approved still stands, and it has a place where copies went.
 * One that was cancelled says neither that anybody is there nor that they pay.
 */
export const IS_KNOWN = Prisma.sql`(
  g.postcode <> '' AND EXISTS (
    SELECT FROM invoice i JOIN "order" o ON o.id = i.order_id
     WHERE i.organisation_id = g.id AND o.status IN ('accepted', 'fulfilled')))`;

/**
 * The organisation of this name at this postcode, if it is known, nobody watches its orders, and it has no invoice
 * overdue: then its next order by invoice may go at once, to the place where others went before.
 */
export async function trustedOrganisation(tx: Transaction, { name, postcode }: OrganisationAt): Promise<string | null> {
  const [known] = await tx.$queryRaw<{ id: string }[]>`
    SELECT g.id FROM organisation g
     WHERE g.name_key = ${organisationKey(name)} AND g.postcode = ${postcode} AND g.watched_since IS NULL
       AND ${IS_KNOWN}
       AND NOT EXISTS (SELECT 1 FROM invoice i
                        WHERE i.organisation_id = g.id AND i.status = 'open' AND i.due_at < now())`;
  return known?.id ?? null;
}

/** Keeps that an order of this organisation was approved. Gives its id, the same each time. */
export async function rememberOrganisation(tx: Transaction, { name, postcode }: OrganisationAt): Promise<string> {
  const [kept] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO organisation (name, name_key, postcode) VALUES (${name}, ${organisationKey(name)}, ${postcode})
    ON CONFLICT (name_key, postcode) DO UPDATE SET name = EXCLUDED.name
    RETURNING id`;
  if (!kept) throw new Error("an organisation was not kept");
  return kept.id;
}
