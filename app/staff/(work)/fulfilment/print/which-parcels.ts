import { readWholeNumber } from "#domain/forms/text.ts";
import { readParcelCode } from "#domain/fulfilment/parcel-code.ts";
import type { WhichParcels } from "#use-cases/documents/parcels-to-print.ts";

type Asked = { code?: string | null | undefined; batch?: string | null | undefined };

/** Reads from an address which parcels paper is asked for. What is no code and no number asks for all that I hold. */
export function readWhich({ code, batch }: Asked): WhichParcels {
  return { code: readParcelCode(code ?? ""), batch: readWholeNumber(batch ?? "") };
}

/** The same as a query: `?batch=12`. */
export function queryOf({ code, batch }: WhichParcels): string {
  if (code !== null) return `?code=${code}`;
  return batch === null ? "" : `?batch=${batch}`;
}
