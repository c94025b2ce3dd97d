import type Stripe from "stripe";
import { invalid } from "./problem.ts";
import { integer, object, optional, type Reader, text } from "./readers.ts";

type Span = { gt?: number; gte?: number; lt?: number; lte?: number };

const moment = integer(0, 1e12);
const limits = object({ gt: optional(moment), gte: optional(moment), lt: optional(moment), lte: optional(moment) });
const span: Reader<Span> = (value, name) => {
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

/** One page of the records that match, newest first, as Stripe gives it: at most `limit` (10), between the cursors. */
export function pageOf<R extends Kept, Drawn>(
  url: string,
  records: Iterable<R>,
  paging: Paging,
  matches: (record: R) => boolean,
  draw: (record: R) => Drawn,
): Stripe.ApiList<Drawn> {
  const found = [...records].filter((record) => isWithin(record.created, paging.created) && matches(record)).reverse();
  const limit = paging.limit ?? 10;
  if (paging.ending_before !== undefined) {
    const end = positionOf(found, paging.ending_before, "ending_before");
    const start = Math.max(0, end - limit);
    return { object: "list", data: found.slice(start, end).map(draw), has_more: start > 0, url };
  }
  const start =
    paging.starting_after === undefined ? 0 : positionOf(found, paging.starting_after, "starting_after") + 1;
  return {
    object: "list",
    data: found.slice(start, start + limit).map(draw),
    has_more: found.length > start + limit,
    url,
  };
}

function positionOf(found: Kept[], id: string, param: string): number {
  const position = found.findIndex((record) => record.id === id);
  if (position < 0) throw invalid(`No such object: '${id}'`, { code: "resource_missing", param });
  return position;
}

function isWithin(created: number, { gt, gte, lt, lte }: Span = {}): boolean {
  if (gt !== undefined && created <= gt) return false;
  if (gte !== undefined && created < gte) return false;
  if (lt !== undefined && created >= lt) return false;
  return lte === undefined || created <= lte;
}
