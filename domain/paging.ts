/** Where the next page of a list by time begins: after the row of this moment and id. */
export type PageMark = { at: Date; id: string };

/** One page, and the mark after which the next one begins (null on the last). */
export type Page<Row> = { rows: Row[]; next: string | null };

const SHAPE = /^(\d{12,14})_([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** Reads a mark from an address. Null when there is none or it is not one: the first page, then. */
export function readMark(text: string | undefined): PageMark | null {
  const parts = SHAPE.exec(text ?? "");
  if (!parts?.[1] || !parts[2]) return null;
  return { at: new Date(Number(parts[1])), id: parts[2] };
}

/** Cuts a page of `size` out of up to `size + 1` rows, and marks where the next begins. */
export function pageOf<Row>(found: readonly Row[], size: number, markOf: (row: Row) => PageMark): Page<Row> {
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  if (found.length <= size || last === undefined) return { rows, next: null };
  const { at, id } = markOf(last);
  return { rows, next: `${at.getTime()}_${id}` };
}
