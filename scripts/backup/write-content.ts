import type pg from "pg";
import { copyOut } from "./copy-table.ts";
import { type Copied, type FirstLine, type LastLine, markOfFile } from "./file-words.ts";
import { Tally } from "./tally.ts";
import { listOf, quoted } from "./what-is-kept.ts";

/** A table, or what of it is copied: `what` is a query in brackets. */
export type Source = { name: string; columns: readonly string[]; what: string };

export type ContentRequest = {
  client: pg.Client;
  first: FirstLine;
  sources: readonly Source[];
  sequences: Record<string, string>;
  authSecret: string;
};

/** All that a file holds, piece by piece: no more than a piece of it is ever in memory. `onEnd` is told what was copied. */
export async function* contentOf(
  { client, first, sources, sequences, authSecret }: ContentRequest,
  onEnd: (last: LastLine) => void,
): AsyncGenerator<Buffer> {
  yield line(`-- ${JSON.stringify(first)}`);
  const tables: Copied[] = [];
  for (const { name, columns, what } of sources) {
    yield line(`-- ${JSON.stringify({ table: name, columns })}`);
    yield line(`COPY ${quoted(name)} (${listOf(columns)}) FROM stdin;`);
    const tally = new Tally();
    for await (const chunk of copyOut(client, what)) {
      tally.add(chunk);
      yield chunk;
    }
    yield line("\\.");
    tables.push(tally.of(name));
  }
  const last = { tables, sequences };
  const whole = { ...last, mark: markOfFile(authSecret, first, last) };
  yield line(`-- ${JSON.stringify(whole)}`);
  onEnd(whole);
}

const line = (text: string): Buffer => Buffer.from(`${text}\n`);
