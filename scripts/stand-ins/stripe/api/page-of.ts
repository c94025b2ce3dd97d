import type Stripe from "stripe";
import { invalid } from "./problem.ts";
import { integer, object, optional, type Reader, text } from "./readers.ts";

export type Span = { gt?: number; gte?: number; lt?: number; lte?: number };

const moment = integer(0, 1e12);
const limits = object({ gt: optional(moment), gte: optional(moment), lt: optional(moment), lte: optional(moment) });
export const span: Reader<Span> = (value, name) => {
  if (typeof value === "string") return { gte: moment(value, name), lte: moment(value, name) };
  return limits(value, name) as Span;
};

/** The parameters of every list. */
export const PAGING = {
  limit: optional(integer(1, 100)),
  starting_after: optional(text()),
  ending_before: optional(text()),
  created: optional(span),
};

type Paging = {
  limit: number | undefined;
  starting_after: string | undefined;
  ending_before: string | undefined;
  created: Span | undefined;
};
type Kept = { id: string; created: number };

/**
 * One page of the records that match, newest first, as Stripe gives it: at most `limit` (10), between the cursors. A
 * cursor may have ceased to match since it was given.
 */
export function pageOf<R extends Kept, Drawn>(
  url: string,
  records: Iterable<R>,
  paging: Paging,
  matches: (record: R) => boolean,
  draw: (record: R) => Drawn,
): Stripe.ApiList<Drawn> {
  const all = [...records].reverse();
  const limit = paging.limit ?? 10;
  const fits = (record: R) => isWithin(record.created, paging.created) && matches(record);
  if (paging.ending_before !== undefined) {
    const before = all.slice(0, positionOf(all, paging.ending_before, "ending_before")).reverse();
    const found = firstOf(before, limit + 1, fits);
    return { object: "list", data: found.slice(0, limit).reverse().map(draw), has_more: found.length > limit, url };
  }
  const start = paging.starting_after === undefined ? 0 : positionOf(all, paging.starting_after, "starting_after") + 1;
  const found = firstOf(all.slice(start), limit + 1, fits);
  return { object: "list", data: found.slice(0, limit).map(draw), has_more: found.length > limit, url };
}

function firstOf<R>(records: R[], most: number, fits: (record: R) => boolean): R[] {
  const found: R[] = [];
  for (const record of records) {
    if (found.length === most) break;
    if (fits(record)) found.push(record);
  }
  return found;
}

function positionOf(all: Kept[], id: string, param: string): number {
  const position = all.findIndex((record) => record.id === id);
  if (position < 0) throw invalid(`No such object: '${id}'`, { code: "resource_missing", param });
  return position;
}

export function isWithin(created: number, { gt, gte, lt, lte }: Span = {}): boolean {
  if (gt !== undefined && created <= gt) return false;
  if (gte !== undefined && created < gte) return false;
  if (lt !== undefined && created >= lt) return false;
  return lte === undefined || created <= lte;
}
