import type { Metadata } from "next";
import { readParcelCode } from "#domain/fulfilment/parcel-code.ts";

/** The title of a page about one order, request or parcel: tabs and the browser's history tell them apart by it. */
export function referenceTitle(what: string, typed: string): Metadata {
  const code = readParcelCode(typed);
  return { title: code === null ? what : `${what} ${code}` };
}
