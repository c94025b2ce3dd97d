import type pg from "pg";

type ForeignKey = { table: string; name: string; definition: string };

/**
 * Puts triggers and foreign keys aside while `work` fills the tables with rows that were right when they were copied: no trigger counts
 * them again, and the order of tables is of no matter. The foreign keys are made anew, and with it checked. Needs no more than to
 * own the tables. In the transaction that is open.
 */
export async function withoutGuards<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  const { rows: keys } = await client.query<ForeignKey>(`
    SELECT conrelid::regclass::text AS "table", quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
      FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace ORDER BY 1, 2`);
  const { rows: guarded } = await client.query<{ table: string }>(`
    SELECT DISTINCT t.tgrelid::regclass::text AS "table" FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
     WHERE NOT t.tgisinternal AND c.relnamespace = 'public'::regnamespace ORDER BY 1`);
  for (const { table, name } of keys) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  for (const { table } of guarded) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  const done = await work();
  for (const { table } of guarded) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  for (const { table, name, definition } of keys)
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
  return done;
}
