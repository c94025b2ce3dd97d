import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import type { Copied } from "./file-words.ts";
import { Tally } from "./tally.ts";

/** The rows of a table, or of a query in brackets, as lines of text, piece by piece. */
export async function* copyOut(client: pg.Client, what: string): AsyncGenerator<Buffer> {
  yield* client.query(copyTo(`COPY ${what} TO STDOUT`)) as AsyncIterable<Buffer>;
}

/** Fills a table with such lines. `into`: its name, and its columns in brackets. */
export async function copyIn(client: pg.Client, into: string, rows: AsyncIterable<Buffer>): Promise<void> {
  await pipeline(Readable.from(rows), client.query(copyFrom(`COPY ${into} FROM STDIN`)));
}

/** Counts and hashes what a database holds, without keeping it. */
export async function tallyOf(client: pg.Client, table: string, what: string): Promise<Copied> {
  const tally = new Tally();
  for await (const chunk of copyOut(client, what)) tally.add(chunk);
  return tally.of(table);
}
