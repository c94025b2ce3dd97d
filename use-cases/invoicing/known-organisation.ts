import type { Transaction } from "#adapters/database/client.ts";
import { organisationKey } from "#domain/invoicing/organisation-key.ts";

export type OrganisationAt = { name: string; postcode: string };

/**
 * The organisation of this name at this postcode, if an order of its was approved before, nobody watches its orders, and it
 * has no invoice overdue: then its next order by invoice may go at once, to the place where others went before.
 */
export async function trustedOrganisation(tx: Transaction, { name, postcode }: OrganisationAt): Promise<string | null> {
  const [known] = await tx.$queryRaw<{ id: string }[]>`
    SELECT g.id FROM organisation g
     WHERE g.name_key = ${organisationKey(name)} AND g.postcode = ${postcode} AND g.watched_since IS NULL
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
