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
import type { Records, TableName } from "./records.ts";

type Change = ["put", TableName, { id: string }] | ["remove", TableName, string];
type Tables = { [Name in TableName]: Map<string, Records[Name]> };

/** How many records of each kind are kept; the oldest go first, so that a long load test does not fill the memory. */
const KEPT: Record<TableName, number> = {
  "checkout.session": 50_000,
  payment_intent: 50_000,
  charge: 50_000,
  refund: 50_000,
  event: 20_000,
  delivery: 100_000,
  answer: 10_000,
};

export type Store = {
  get<Name extends TableName>(table: Name, id: string): Records[Name] | undefined;
  put<Name extends TableName>(table: Name, record: Records[Name]): void;
  remove(table: TableName, id: string): void;
  /** Every record of a kind, oldest first. */
  all<Name extends TableName>(table: Name): Iterable<Records[Name]>;
  /** Hands everything put since the last commit to the operating system, as one line: it survives `kill -9`. */
  commit(): void;
  close(): void;
};

/** Opens the log in `folder`, replays it, and writes it anew without what was overwritten. One process at a time. */
export function openStore(folder: string): Store {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "log.jsonl");
  const tables = replay(path);
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
  return {
    get: (table, id) => tables[table].get(id),
    put: (table, record) => change(["put", table, record]),
    remove: (table, id) => change(["remove", table, id]),
    all: (table) => tables[table].values(),
    commit,
    close: () => {
      commit();
      closeSync(file);
    },
  };
}

function apply(tables: Tables, change: Change): void {
  const table = tables[change[1]] as Map<string, { id: string }>;
  if (change[0] === "remove") {
    table.delete(change[2]);
    return;
  }
  table.set(change[2].id, change[2]);
  if (table.size <= KEPT[change[1]]) return;
  const [oldest] = table.keys();
  if (oldest !== undefined) table.delete(oldest);
}

function replay(path: string): Tables {
  const names = Object.keys(KEPT) as TableName[];
  const tables = Object.fromEntries(names.map((name) => [name, new Map()])) as unknown as Tables;
  const lines = existsSync(path) ? readFileSync(path, "utf8").split("\n") : [];
  // What follows the last line break was cut off by a kill: nobody was told that it happened.
  lines.pop();
  for (const line of lines) for (const change of JSON.parse(line) as Change[]) apply(tables, change);
  return tables;
}

function compact(path: string, tables: Tables): void {
  const lines: string[] = [];
  for (const [name, table] of Object.entries(tables)) {
    for (const record of table.values()) lines.push(`${JSON.stringify([["put", name, record]])}\n`);
  }
  writeFileSync(`${path}.new`, lines.join(""));
  renameSync(`${path}.new`, path);
}
