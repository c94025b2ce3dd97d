import { existsSync, rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { type PostgresServer, startPostgres } from "#scripts/postgres/server.ts";
import { testDatabaseFolder } from "./database-folder.ts";
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
/** Nothing in a test database outlives its test, so nothing waits for the disk, and no log of changes is kept long. */
const SETTINGS = [
  ...["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300"],
  ...["max_wal_size=256MB", "min_wal_size=64MB"],
];

/** Starts the Postgres of the tests, or joins it when another run of this clone uses it already. */
export async function joinTestServer(): Promise<TestServer> {
  for (let attempt = 1; ; attempt += 1) {
    const { folder, isKept } = testDatabaseFolder();
    let leave = async () => {};
    try {
      const server = await startPostgres({ folder, firstPort: 14_330, settings: SETTINGS });
      const adminUrl = server.urlOf("postgres");
      const client = new pg.Client({ connectionString: adminUrl });
      // The server may end under us, in the moment in which the last of its other users leaves.
      client.on("error", () => undefined);
      leave = () => leaveServer(client, server, isKept ? null : folder);
      await client.connect();
      await client.query("SELECT pg_advisory_lock_shared($1)", [IN_USE]);
      return { adminUrl, template: await ensureTemplate(adminUrl), leave };
    } catch (error) {
      if (attempt < 5 && (isEnding(error) || !existsSync(folder))) await pause(300);
      else return leave().then(() => Promise.reject(error));
    }
  }
}

/** True when the server was just ended by the last of its other users. */
function isEnding(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? "";
  return ["57P01", "57P03", "ECONNREFUSED", "ECONNRESET"].includes(code) || /terminated/.test(String(error));
}

async function leaveServer(client: pg.Client, server: PostgresServer, temporary: string | null): Promise<void> {
  await client.query("SELECT pg_advisory_unlock_shared($1)", [IN_USE]);
  const { rows } = await client.query("SELECT pg_try_advisory_lock($1) AS alone", [IN_USE]);
  if (rows[0].alone) {
    await server.stop();
    if (temporary) rmSync(temporary, { recursive: true, force: true });
  }
  await client.end().catch(() => undefined);
}
