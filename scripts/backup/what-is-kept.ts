import type pg from "pg";

/**
 * Tables of no backup, and why. Whatever is not named here is in each, so that a new table cannot be overlooked.
 */
const LEFT_OUT: Readonly<Record<string, string>> = {
  _prisma_migrations: "which migrations were applied stands in the file's first line",
  master_key_mark: "stands in the keys file: it goes with the keys that are wrapped",
  order_draft: "answers not sent yet, gone within two hours: their key is in a link, and cannot be destroyed here",
  rate_limit: "counts of tries, which mean something for an hour",
  staff_session: "whoever was signed in signs in anew: one that was ended since must not come back",
  staff_verification: "codes for minutes",
};

/**
 * Columns of no data file: the keys, which a file of their own holds; hashes of words, which are made anew; and marks of the network that a
 * request came from, which are erased after days, where files stay for longer.
 */
const APART: Readonly<Record<string, readonly string[]>> = {
  recipient: ["wrapped_key", "search"],
  free_copy_request: ["near_mark", "wide_mark"],
};

/** A table as it is copied: its columns by name, and an order that is the same in every database. */
export type KeptTable = { name: string; columns: string[]; order: string[] };

/** The tables of this database that a backup holds, by name. Throws for one without a primary key. */
export async function keptTables(client: pg.Client): Promise<KeptTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; order: string[] | null }>(`
    SELECT c.relname AS name,
           (SELECT array_agg(a.attname::text ORDER BY a.attname COLLATE "C") FROM pg_attribute a
             WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
           (SELECT array_agg(quote_ident(a.attname) || CASE WHEN a.attcollation <> 0 THEN ' COLLATE "C"' ELSE '' END
                             ORDER BY array_position(i.indkey::smallint[], a.attnum))
              FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
             WHERE i.indrelid = c.oid AND i.indisprimary) AS "order"
      FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
       AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
     ORDER BY c.relname COLLATE "C"`);
  return rows
    .filter(({ name }) => !(name in LEFT_OUT))
    .map(({ name, columns, order }) => {
      if (order === null) throw new Error(`the table ${name} has no primary key to be sorted by`);
      return { name, columns: columns.filter((column) => !APART[name]?.includes(column)), order };
    });
}

/** All of a table in its order, as a piece of SQL that can be copied out. */
export function wholeOf({ name, columns, order }: KeptTable, from = name): string {
  return `(SELECT ${listOf(columns)} FROM ${quoted(from)} ORDER BY ${order.join(", ")})`;
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const listOf = (names: readonly string[]): string => names.map(quoted).join(", ");
