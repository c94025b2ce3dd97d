import { database } from "#adapters/database/client.ts";
import { organisationKey } from "#domain/invoicing/organisation-key.ts";
import { IS_KNOWN, IS_LATE, type OrganisationAt } from "./known-organisation.ts";

/** Why an order by invoice did not go by itself. `postcodes`: where its organisation is known, and this order does not go. */
export type WhyItWaits = { is: "elsewhere"; postcodes: string[] } | { is: "watched" | "late" | "unknown" };

type Found = { postcode: string; isWatched: boolean; isKnown: boolean; isLate: boolean };

/** Why a person looks at an order of this organisation first; null where its next would go by itself by now. */
export async function whyItWaits({ name, postcode }: OrganisationAt): Promise<WhyItWaits | null> {
  const found = await database().$queryRaw<Found[]>`
    SELECT g.postcode, g.watched_since IS NOT NULL AS "isWatched", ${IS_KNOWN} AS "isKnown", ${IS_LATE} AS "isLate"
      FROM organisation g WHERE g.name_key = ${organisationKey(name)} ORDER BY g.approved_at DESC LIMIT 20`;
  const here = found.find((each) => each.postcode === postcode);
  if (here?.isWatched) return { is: "watched" };
  if (here?.isKnown) return here.isLate ? { is: "late" } : null;
  const postcodes = found.filter((each) => each.isKnown && each !== here).map((each) => each.postcode);
  return postcodes.length > 0 ? { is: "elsewhere", postcodes: postcodes.slice(0, 3) } : { is: "unknown" };
}
