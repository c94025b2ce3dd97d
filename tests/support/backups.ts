import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import type pg from "pg";
import { tallyOf } from "#scripts/backup/copy-table.ts";
import { readSealed } from "#scripts/backup/sealed-file.ts";
import { keptTables, listOf, quoted } from "#scripts/backup/what-is-kept.ts";
import { withClient } from "#scripts/database/own-database.ts";

/** A pair of keys of age, and a folder to write backups into. */
export async function aSafe() {
  const identity = await generateX25519Identity();
  const folder = mkdtempSync(join(tmpdir(), "backups-"));
  return { identity, recipient: await identityToRecipient(identity), folder };
}

/** The files of data in a folder, oldest first. */
export function dataFiles(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.startsWith("backup-"));
  return names.sort().map((name) => join(folder, name));
}

/** A command of ours in a process of its own, with these settings and no others. */
export function aCommand(script: string, args: readonly string[], env: Record<string, string>) {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [script, ...args], {
    env: { NODE_ENV: "production", PATH, HOME, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const words: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => words.push(String(chunk)));
  const ended = once(child, "close").then(([code]) => ({ code: code as number | null, said: words.join("") }));
  return { child: child as ChildProcess, ended };
}

/** All that a file holds, in clear. */
export async function opened(path: string, identity: string): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of readSealed(path, [identity])) pieces.push(piece);
  return Buffer.concat(pieces).toString("latin1");
}

/** Everything that a database is: what is in each table, how far it counts, and all its rules. One that was restored has the same. */
export function likenessOf(url: string): Promise<Record<string, unknown>> {
  return withClient(url, async (client) => {
    const likeness: Record<string, unknown> = {};
    for (const { name, columns, order } of await keptTables(client)) {
      const all = name === "recipient" ? [...columns, "wrapped_key", "search"] : columns;
      // Which search hash stands first is of no matter.
      const what = `(SELECT ${all.map(inOrder).join(", ")} FROM ${quoted(name)} ORDER BY ${order.join(", ")})`;
      likeness[name] = await tallyOf(client, name, what);
    }
    return { ...likeness, ...(await rulesOf(client)) };
  });
}

const inOrder = (column: string): string =>
  column === "search" ? "(SELECT array_agg(each ORDER BY each) FROM unnest(search) each)" : listOf([column]);

async function rulesOf(client: pg.Client): Promise<Record<string, unknown>> {
  const told: Record<string, unknown> = {};
  for (const [name, sql] of Object.entries(RULES)) told[name] = (await client.query(sql)).rows;
  return told;
}

const OURS = "'public'::regnamespace";
const RULES = {
  columns: `SELECT table_name, column_name, data_type, is_nullable, column_default FROM information_schema.columns
             WHERE table_schema = 'public' ORDER BY 1, 2`,
  constraints: `SELECT conrelid::regclass::text AS "table", conname, pg_get_constraintdef(oid) AS definition, convalidated
                  FROM pg_constraint WHERE connamespace = ${OURS} ORDER BY 1, 2`,
  indexes: `SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`,
  triggers: `SELECT t.tgrelid::regclass::text AS "table", t.tgname, t.tgenabled, pg_get_triggerdef(t.oid) AS definition FROM pg_trigger t
               JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal AND c.relnamespace = ${OURS} ORDER BY 1, 2`,
  sequences: "SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1",
  migrations: "SELECT migration_name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1",
  marks: "SELECT version, mark, since FROM master_key_mark ORDER BY 1",
};
