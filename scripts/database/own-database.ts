import pg from "pg";

/** Makes a database on our own server unless it is there. */
export async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const found = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  });
}

/** True when there is nothing on sale yet, which is what the seed goes by as well. */
export function isUnseeded(url: string): Promise<boolean> {
  return withClient(url, async (client) => (await client.query("SELECT FROM publication LIMIT 1")).rowCount === 0);
}

/** Opens a connection for `work` and closes it. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
