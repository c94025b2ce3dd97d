import { Prisma, type Transaction } from "#adapters/database/client.ts";
import { organisationKey } from "#domain/invoicing/organisation-key.ts";
import { PAID } from "./lock-invoice.ts";

export type OrganisationAt = { name: string; postcode: string };

/** True of an order `o` that a colleague approved, or wrote down themselves: not of one that went by itself. */
export const IS_APPROVED_BY_PERSON = Prisma.sql`EXISTS (
  SELECT FROM history_entry h WHERE h.subject_id = o.id AND h.event = 'order_accepted' AND h.actor = 'staff')`;

/**
 * Whether an organisation (`g`) is known: an order of its still stands that a person approved or money came for, and it has a
 * place where copies went. One that was cancelled says neither that anybody is there nor that they pay; nor does one that
 * nobody looked at, as places that were booked or a quote that was accepted.
 */
export const IS_KNOWN = Prisma.sql`(
  g.postcode <> '' AND EXISTS (
    SELECT FROM invoice i JOIN "order" o ON o.id = i.order_id
     WHERE i.organisation_id = g.id AND o.status IN ('accepted', 'fulfilled')
       AND (${IS_APPROVED_BY_PERSON} OR ${PAID} > 0)))`;

/** True of an organisation `g` that has not paid an invoice in time. */
export const IS_LATE = Prisma.sql`EXISTS (
  SELECT FROM invoice i WHERE i.organisation_id = g.id AND i.status = 'open' AND i.due_at < now())`;

/**
 * The organisation of this name at this postcode, if it is known, nobody watches its orders, and it has no invoice
 * overdue: then its next order by invoice may go at once, to the place where others went before.
 */
export async function trustedOrganisation(tx: Transaction, { name, postcode }: OrganisationAt): Promise<string | null> {
  const [known] = await tx.$queryRaw<{ id: string }[]>`
    SELECT g.id FROM organisation g
     WHERE g.name_key = ${organisationKey(name)} AND g.postcode = ${postcode} AND g.watched_since IS NULL
       AND ${IS_KNOWN} AND NOT ${IS_LATE}`;
  return known?.id ?? null;
}

/** Keeps whom an order is invoiced to, which does not yet make them known. Gives the organisation's id, the same each time. */
export async function rememberOrganisation(tx: Transaction, { name, postcode }: OrganisationAt): Promise<string> {
  const [kept] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO organisation (name, name_key, postcode) VALUES (${name}, ${organisationKey(name)}, ${postcode})
    ON CONFLICT (name_key, postcode) DO UPDATE SET name = EXCLUDED.name
    RETURNING id`;
  if (!kept) throw new Error("an organisation was not kept");
  return kept.id;
}
