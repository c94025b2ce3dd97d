import { Notice } from "#app/_components/notice.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { stockSaying } from "./stock-saying.ts";

/** Says what a delivery or a new count led to. */
export function StockNotice({ query }: { query: Awaited<SearchParams> }) {
  const saying = stockSaying({ did: oneOf(query.did), copies: oneOf(query.copies), parcels: oneOf(query.parcels) });
  if (saying === null) return null;
  return (
    <Notice tone={saying.tone} title={saying.title} announce>
      {saying.note && <p>{saying.note}</p>}
    </Notice>
  );
}
