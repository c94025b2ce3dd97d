type Kept = { id: string };
type Indexed = Map<string, Map<unknown, Set<string>>>;

/** Which properties of which tables records are looked up by, besides their ids. */
export type IndexedProperties<Records> = { [Name in keyof Records]?: readonly (keyof Records[Name] & string)[] };

export type Indexes = {
  /** Notes a change of one record: what it was before, and what it is now; undefined where there is none. */
  note(table: string, before: Kept | undefined, now: Kept | undefined): void;
  /** The ids of the records with this value, in the order in which they came to it. */
  idsOf(table: string, property: string, value: unknown): Iterable<string>;
};

/** Maps from a value to the records that have it, so that one object's own are found without reading every other. */
export function makeIndexes(properties: { [table: string]: readonly string[] | undefined }): Indexes {
  const tables = new Map<string, Indexed>();
  for (const [table, names = []] of Object.entries(properties)) {
    tables.set(table, new Map(names.map((name) => [name, new Map()])));
  }
  return {
    note: (table, before, now) => {
      for (const [property, index] of tables.get(table) ?? []) {
        const from = propertyOf(before, property);
        const to = propertyOf(now, property);
        if (before && (from !== to || now === undefined)) leave(index, from, before.id);
        if (now) enter(index, to, now.id);
      }
    },
    idsOf: (table, property, value) => {
      const index = tables.get(table)?.get(property);
      if (index === undefined) throw new Error(`${table} is not indexed by ${property}`);
      return index.get(value) ?? [];
    },
  };
}

function propertyOf(record: Kept | undefined, property: string): unknown {
  return (record as Record<string, unknown> | undefined)?.[property];
}

function enter(index: Map<unknown, Set<string>>, value: unknown, id: string): void {
  const ids = index.get(value);
  if (ids) ids.add(id);
  else index.set(value, new Set([id]));
}

function leave(index: Map<unknown, Set<string>>, value: unknown, id: string): void {
  const ids = index.get(value);
  ids?.delete(id);
  if (ids?.size === 0) index.delete(value);
}
