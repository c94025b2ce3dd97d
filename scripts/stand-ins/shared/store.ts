import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { type IndexedProperties, type Indexes, makeIndexes } from "./indexes.ts";

/** What a stand-in keeps: for each table, the shape of its records. */
type Kept<Records> = { [Name in keyof Records]: { id: string } };
type Change = ["put", string, { id: string }] | ["remove", string, string];
type Tables = { rows: Map<string, Map<string, { id: string }>>; limits: Map<string, number>; indexes: Indexes };

export type Store<Records> = {
  get<Name extends keyof Records & string>(table: Name, id: string): Records[Name] | undefined;
  put<Name extends keyof Records & string>(table: Name, record: Records[Name]): void;
  remove(table: keyof Records & string, id: string): void;
  /** Every record of a kind, oldest first. */
  all<Name extends keyof Records & string>(table: Name): Iterable<Records[Name]>;
  /** The records whose indexed property has this value, oldest first. */
  by<Name extends keyof Records & string>(
    table: Name,
    property: keyof Records[Name] & string,
    value: string | null,
  ): Records[Name][];
  /** Hands everything put since the last commit to the operating system, as one line: it survives `kill -9`. */
  commit(): void;
  close(): void;
};

/**
 * Opens the log in `folder`, replays it, and writes it anew without what was overwritten. One process at a time. `most`
 * says how many records of each table are kept; the oldest go first, so that a long load test does not fill the memory.
 * `indexed` names the properties that `by` may ask for.
 */
export function openStore<Records extends Kept<Records>>(
  folder: string,
  most: { [Name in keyof Records]: number },
  indexed: IndexedProperties<Records> = {},
): Store<Records> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "log.jsonl");
  const tables: Tables = {
    rows: new Map(Object.keys(most).map((name) => [name, new Map()])),
    limits: new Map(Object.entries<number>(most)),
    indexes: makeIndexes(indexed),
  };
  replay(path, tables);
  compact(path, tables);
  const file = openSync(path, "a");
  let changes: Change[] = [];
  function change(made: Change): void {
    apply(tables, made);
    changes.push(made);
  }
  function commit(): void {
    if (changes.length === 0) return;
    const line = `${JSON.stringify(changes)}\n`;
    changes = [];
    writeSync(file, line);
  }
  const table = <Name extends keyof Records & string>(name: Name) =>
    tables.rows.get(name) as Map<string, Records[Name]>;
  return {
    get: (name, id) => table(name).get(id),
    put: (name, record) => change(["put", name, record]),
    remove: (name, id) => change(["remove", name, id]),
    all: (name) => table(name).values(),
    by: (name, property, value) =>
      [...tables.indexes.idsOf(name, property, value)].flatMap((id) => table(name).get(id) ?? []),
    commit,
    close: () => {
      commit();
      closeSync(file);
    },
  };
}

function apply(tables: Tables, [kind, name, given]: Change): void {
  const table = tables.rows.get(name);
  if (table === undefined) return;
  if (kind === "remove") {
    forget(tables, name, given);
    return;
  }
  tables.indexes.note(name, table.get(given.id), given);
  table.set(given.id, given);
  if (table.size <= (tables.limits.get(name) ?? 0)) return;
  const [oldest] = table.keys();
  if (oldest !== undefined) forget(tables, name, oldest);
}

function forget({ rows, indexes }: Tables, name: string, id: string): void {
  indexes.note(name, rows.get(name)?.get(id), undefined);
  rows.get(name)?.delete(id);
}

function replay(path: string, tables: Tables): void {
  const lines = existsSync(path) ? readFileSync(path, "utf8").split("\n") : [];
  // What follows the last line break was cut off by a kill: nobody was told that it happened.
  lines.pop();
  for (const line of lines) for (const change of JSON.parse(line) as Change[]) apply(tables, change);
}

function compact(path: string, { rows }: Tables): void {
  const lines: string[] = [];
  for (const [name, table] of rows) {
    for (const record of table.values()) lines.push(`${JSON.stringify([["put", name, record]])}\n`);
  }
  writeFileSync(`${path}.new`, lines.join(""));
  renameSync(`${path}.new`, path);
}
