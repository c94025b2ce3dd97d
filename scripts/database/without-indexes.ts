import type pg from "pg";

/** Fewer rows than this are written as quickly with their indexes. */
const WORTH_IT = 50_000;

/** Puts aside the indexes that only reading needs while `work` writes so many rows, and makes them anew: all at once is quicker. */
export async function withoutIndexes<T>(client: pg.Client, rows: number, work: () => Promise<T>): Promise<T> {
  if (rows < WORTH_IT) return work();
  const { rows: put } = await client.query<{ name: string; definition: string }>(`
    SELECT c.oid::regclass::text AS name, pg_get_indexdef(c.oid) AS definition
      FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
     WHERE NOT i.indisunique AND NOT i.indisexclusion AND c.relnamespace = 'public'::regnamespace`);
  for (const { name } of put) await client.query(`DROP INDEX ${name}`);
  const done = await work();
  for (const { definition } of put) await client.query(definition);
  return done;
}
