import pg from "pg";
import { Problem } from "#scripts/launch/say.ts";
import { type FirstLine, firstLineOf } from "./file-words.ts";

/** Held by whoever takes a backup of a database, or restores one into it. */
const AT_WORK = 7_003;

/** A connection that shows one moment of a database, whatever is written meanwhile, and writes nothing. */
export type Snapshot = { client: pg.Client; takenAt: string; migrations: string[]; sequences: Record<string, string> };

/** Connects, and keeps out every other backup of this database and every restoring into it, until the connection ends. */
export async function connectAlone(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, options: "-c TimeZone=UTC", keepAlive: true });
  // What becomes of it while it is idle is told by the next query.
  client.on("error", () => undefined);
  await client.connect().catch((error: Error) => {
    throw new Problem(`The database cannot be reached: ${error.message}`);
  });
  // One that was killed a moment ago is still being ended.
  await client.query("SET lock_timeout = '10s'");
  await client.query("SELECT pg_advisory_lock($1)", [AT_WORK]).catch(async (error: Error) => {
    await client.end();
    throw new Problem(`Another backup of this database is being taken or restored. (${error.message})`);
  });
  await client.query("SET lock_timeout = 0; SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0");
  return client;
}

/** Begins the one transaction in which everything is read. */
export async function beginSnapshot(client: pg.Client): Promise<Snapshot> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  const { rows: found } = await client.query(
    "SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS known, now() AS at",
  );
  if (!found[0].known) throw new Problem("This database holds no shop: there is nothing to back up.");
  const { rows: applied } = await client.query<{ name: string }>(
    "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1",
  );
  // Sequences belong to no transaction: they have counted at least as far as the rows that are seen.
  const { rows: counted } = await client.query<{ name: string; at: string | null }>(
    "SELECT sequencename AS name, last_value::text AS at FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1",
  );
  return {
    client,
    takenAt: (found[0].at as Date).toISOString(),
    migrations: applied.map(({ name }) => name),
    sequences: Object.fromEntries(counted.flatMap(({ name, at }) => (at === null ? [] : [[name, at]]))),
  };
}

export function firstLineFor({ takenAt, migrations }: Snapshot, kind: FirstLine["kind"]): FirstLine {
  return firstLineOf({ kind, takenAt, migrations });
}
