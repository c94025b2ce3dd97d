import { createHmac, hkdfSync } from "node:crypto";
import { z } from "zod";

// What stands between the rows of a file: its first line, a line before each table, and its last line.

/** Raised when a file of before cannot be read as one of now. */
const FORMAT = "advocacy-guide-store 1";

export const firstLine = z.object({
  format: z.literal(FORMAT),
  kind: z.enum(["data", "keys"]),
  /** By the database's clock, of the moment that the whole file shows. */
  takenAt: z.iso.datetime(),
  /** The migrations that made the tables, oldest first. */
  migrations: z.array(z.string()),
});
export type FirstLine = z.infer<typeof firstLine>;

const copied = z.object({ table: z.string(), rows: z.number(), sha256: z.string() });
export type Copied = z.infer<typeof copied>;

export const lastLine = z.object({
  tables: z.array(copied),
  /** How far each sequence had counted. */
  sequences: z.record(z.string(), z.string()),
  /** Only a shop with the same AUTH_SECRET makes it. */
  mark: z.string(),
});
export type LastLine = z.infer<typeof lastLine>;

export const tableLine = z.object({ table: z.string(), columns: z.array(z.string()) });
export type TableLine = z.infer<typeof tableLine>;

export function firstLineOf(line: Omit<FirstLine, "format">): FirstLine {
  return { format: FORMAT, ...line };
}

/** Stands for all that a file holds, and for the shop that wrote it. */
export function markOfFile(authSecret: string, first: FirstLine, last: Omit<LastLine, "mark">): string {
  const key = Buffer.from(hkdfSync("sha256", authSecret, "", "mark of a backup", 32));
  const { format, kind, takenAt, migrations } = first;
  const tables = last.tables.map(({ table, rows, sha256 }) => [table, rows, sha256]);
  const sequences = Object.entries(last.sequences).sort(([one], [other]) => (one < other ? -1 : 1));
  const told = JSON.stringify([format, kind, takenAt, migrations, tables, sequences]);
  return createHmac("sha256", key).update(told).digest("base64url");
}
