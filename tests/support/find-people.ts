import { closeDatabase, database } from "#adapters/database/client.ts";
import { searchAll } from "#use-cases/search/search-all.ts";

// Tells, in a process of its own and with the settings of it, which names staff find by what is typed.
const { id, name, email, role } = await database().staffMember.findFirstOrThrow();
const found = await searchAll(process.argv[2] ?? "", { kind: null, status: null, since: null }, null, {
  id,
  name,
  email,
  role,
});
console.log(JSON.stringify(found.kind === "found" ? found.rows.map(({ contactName }) => contactName) : []));
await closeDatabase();
