import { closeDatabase } from "#adapters/database/client.ts";
import { aStaffMember, signedInCookie, staffEnvironment } from "#tests/support/staff.ts";
import type { StaffBrowser } from "./staff-browser.ts";

// Prints so many new colleagues of the shop that DATABASE_URL names, each with the `Cookie` header of a signed-in browser.
staffEnvironment(process.env.DATABASE_URL ?? "");
const browsers: StaffBrowser[] = [];
for (let left = Number(process.argv[2] ?? 1); left > 0; left -= 1) {
  const member = await aStaffMember();
  browsers.push({ id: member.id, cookie: await signedInCookie(member) });
}
process.stdout.write(JSON.stringify(browsers));
await closeDatabase();
