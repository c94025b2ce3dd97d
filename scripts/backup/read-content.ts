import { z } from "zod";
import { Problem } from "#scripts/launch/say.ts";
import {
  type Copied,
  type FirstLine,
  firstLine,
  type LastLine,
  lastLine,
  type TableLine,
  tableLine,
} from "./file-words.ts";
import { Tally } from "./tally.ts";

/** What Postgres ends a table with: no row can look like it. */
const END = Buffer.from("\n\\.\n");
/** No line but a row is longer. */
const LONGEST_LINE = 1 << 20;
const NOTHING = Buffer.alloc(0);

/** Reads what `contentOf` wrote, in the order in which it stands: the first line, each table with its rows, the last line. */
export class ContentReader {
  readonly #path: string;
  readonly #pieces: AsyncIterator<Buffer>;
  readonly #copied: Copied[] = [];
  #rest: Buffer = NOTHING;

  constructor(path: string, pieces: AsyncIterable<Buffer>) {
    this.#path = path;
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  /** Throws a `Problem` where it is no file of this kind, or of a format that only a newer version knows. */
  async first(kind: FirstLine["kind"]): Promise<FirstLine> {
    const known = firstLine.safeParse(await this.#told());
    if (!known.success) throw new Problem(`${this.#path} is no backup that this version of the shop can read.`);
    if (known.data.kind !== kind)
      throw new Problem(
        `${this.#path} holds ${known.data.kind === "keys" ? "keys, and no data" : "data, and no keys"}.`,
      );
    return known.data;
  }

  /** The next table, whose `rows` must be read to their end before anything else is; the last line after the last table. */
  async next(): Promise<(TableLine & { rows: AsyncGenerator<Buffer> }) | LastLine> {
    const known = z.union([tableLine, lastLine]).safeParse(await this.#told());
    if (!known.success) throw this.#broken();
    if ("mark" in known.data) return this.#agreed(known.data);
    await this.#line();
    return { ...known.data, rows: this.#rows(known.data.table) };
  }

  async close(): Promise<void> {
    await this.#pieces.return?.();
  }

  /** What was read is what was written: nothing was left out between, and nothing follows. */
  async #agreed(last: LastLine): Promise<LastLine> {
    const isMore = this.#rest.length > 0 || (await this.#piece()) !== null;
    if (isMore || JSON.stringify(last.tables) !== JSON.stringify(this.#copied)) throw this.#broken();
    return last;
  }

  async *#rows(table: string): AsyncGenerator<Buffer> {
    const tally = new Tally();
    // The line before the first row ends as rows do: so an empty table ends in the same way.
    let held = Buffer.concat([END.subarray(0, 1), this.#rest]);
    let isFirst = true;
    for (;;) {
      const end = held.indexOf(END);
      const upTo = end === -1 ? held.length - END.length + 1 : end + 1;
      const from = isFirst ? 1 : 0;
      if (upTo > from) {
        const rows = held.subarray(from, upTo);
        tally.add(rows);
        yield rows;
      }
      if (upTo >= 1) [held, isFirst] = [held.subarray(end === -1 ? upTo : end), false];
      if (end !== -1) break;
      const piece = await this.#piece();
      if (piece === null) throw this.#broken();
      held = Buffer.concat([held, piece]);
    }
    this.#rest = held.subarray(END.length);
    this.#copied.push(tally.of(table));
  }

  /** What a line of ours says, if it is one. */
  async #told(): Promise<unknown> {
    const line = await this.#line();
    if (!line.startsWith("-- ")) return null;
    try {
      return JSON.parse(line.slice(3));
    } catch {
      return null;
    }
  }

  async #line(): Promise<string> {
    for (;;) {
      const end = this.#rest.indexOf(10);
      if (end !== -1) {
        const line = this.#rest.subarray(0, end).toString("utf8");
        this.#rest = this.#rest.subarray(end + 1);
        return line;
      }
      const piece = this.#rest.length > LONGEST_LINE ? null : await this.#piece();
      if (piece === null) throw this.#broken();
      this.#rest = Buffer.concat([this.#rest, piece]);
    }
  }

  async #piece(): Promise<Buffer | null> {
    const { done, value } = await this.#pieces.next();
    return done ? null : value;
  }

  #broken(): Problem {
    return new Problem(`${this.#path} is not whole: it was cut short, or changed.`);
  }
}
