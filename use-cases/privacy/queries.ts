import { database } from "#adapters/database/client.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";

/** A day in the United Kingdom (`2026-11-26`) and how many of which kind were forgotten on it. */
export type ForgottenDay = { day: string; counts: Record<string, number> };

const DAYS = 30;

/** What was forgotten on the latest thirty days on which anything was, latest first; nothing for whom it is not for. */
export async function forgottenLately(by: StaffMember): Promise<ForgottenDay[]> {
  if (!may(by, "manage_business")) return [];
  return database().$queryRaw<ForgottenDay[]>`
    SELECT day::text, jsonb_object_agg(kind, count) AS counts
      FROM forgotten_count
     WHERE day >= (SELECT min(day) FROM (SELECT DISTINCT day FROM forgotten_count ORDER BY day DESC LIMIT ${DAYS}) latest)
     GROUP BY day ORDER BY day DESC`;
}
