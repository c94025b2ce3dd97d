import { createHash } from "node:crypto";
import type { Copied } from "./file-words.ts";

const NEW_LINE = 10;

/** Counts and hashes a table while it passes by, as Postgres copies it: a row is a line. */
export class Tally {
  readonly #hash = createHash("sha256");
  #rows = 0;

  add(chunk: Buffer): void {
    this.#hash.update(chunk);
    for (let at = chunk.indexOf(NEW_LINE); at !== -1; at = chunk.indexOf(NEW_LINE, at + 1)) this.#rows += 1;
  }

  of(table: string): Copied {
    return { table, rows: this.#rows, sha256: this.#hash.digest("hex") };
  }
}
