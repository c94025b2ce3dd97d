import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { type PostgresServer, startPostgres } from "#scripts/postgres/server.ts";
import { ensureTemplate } from "./template.ts";

export type TestServer = {
  adminUrl: string;
  /** The migrated database that test databases are copies of. */
  template: string;
  /** Ends the server, unless another test run still uses it. */
  leave(): Promise<void>;
};

/** Held, shared, by every test run that uses the server; whoever can have it alone is the last one. */
const IN_USE = 7_001;
/** Nothing in a test database outlives its test, so nothing waits for the disk. */
const SETTINGS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300"];

/** Starts the Postgres of the tests, or joins it when another run of this clone uses it already. */
export async function joinTestServer(): Promise<TestServer> {
  for (let attempt = 1; ; attempt += 1) {
    const server = await startPostgres({ folder: ".data/test/postgres", firstPort: 54_330, settings: SETTINGS });
    const adminUrl = server.urlOf("postgres");
    const client = new pg.Client({ connectionString: adminUrl });
    // The server may end under us, in the moment in which the last of its other users leaves.
    client.on("error", () => undefined);
    try {
      await client.connect();
      await client.query("SELECT pg_advisory_lock_shared($1)", [IN_USE]);
      return { adminUrl, template: await ensureTemplate(adminUrl), leave: () => leave(client, server) };
    } catch (error) {
      if (attempt < 5 && isEnding(error)) await pause(300);
      else return leave(client, server).then(() => Promise.reject(error));
    }
  }
}

/** True when the server was just ended by the last of its other users. */
function isEnding(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? "";
  return ["57P01", "57P03", "ECONNREFUSED", "ECONNRESET"].includes(code) || /terminated/.test(String(error));
}

async function leave(client: pg.Client, server: PostgresServer): Promise<void> {
  await client.query("SELECT pg_advisory_unlock_shared($1)", [IN_USE]);
  const { rows } = await client.query("SELECT pg_try_advisory_lock($1) AS alone", [IN_USE]);
  if (rows[0].alone) await server.stop();
  await client.end().catch(() => undefined);
}
