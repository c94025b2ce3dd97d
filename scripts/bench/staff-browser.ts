import { closeDatabase } from "#adapters/database/client.ts";
import { aStaffMember, signedInCookie, staffEnvironment } from "#tests/support/staff.ts";
import type { Shop } from "./shop.ts";

/** The `Cookie` header of a browser in which a new colleague of this shop is signed in. */
export async function signInStaff({ databaseUrl }: Shop): Promise<string> {
  staffEnvironment(databaseUrl);
  const cookie = await signedInCookie(await aStaffMember());
  // The next shop of this run has the same address, and a database of its own.
  await closeDatabase();
  return cookie;
}
