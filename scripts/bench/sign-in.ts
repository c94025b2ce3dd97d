import { closeDatabase } from "#adapters/database/client.ts";
import { aStaffMember, signedInCookie, staffEnvironment } from "#tests/support/staff.ts";

// Prints the `Cookie` header of a browser in which a new colleague is signed in, in the shop that DATABASE_URL names.
staffEnvironment(process.env.DATABASE_URL ?? "");
process.stdout.write(await signedInCookie(await aStaffMember()));
await closeDatabase();
