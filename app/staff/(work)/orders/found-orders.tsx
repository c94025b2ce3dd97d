import { EmptyState } from "#app/_components/empty-state.tsx";
import type { SearchResult } from "#use-cases/ordering/search-orders.ts";
import { OrderTable } from "./order-table.tsx";
import type { ListPlace } from "./order-views.ts";

/** What a search found. */
export function FoundOrders({ place, found }: { place: ListPlace; found: SearchResult }) {
  if (found.kind === "too_short") return <EmptyState title="Type at least three letters or digits." />;
  if (found.kind === "elsewhere") return <NothingFound q={place.q} />;
  const { orders, areMore } = found;
  if (orders.length === 0)
    return areMore ? <EmptyState title="Too many are like this: add another word." /> : <NothingFound q={place.q} />;
  const count = orders.length === 1 ? "1 order" : `${orders.length} orders`;
  return (
    <>
      <p className="work-found">
        {areMore ? `More than these ${count} match: add another word.` : `${count} found.`}{" "}
        <a href="/staff/orders">Clear the search</a>
      </p>
      <OrderTable caption="Orders found" rows={orders} place={place} now={new Date()} withDetails />
    </>
  );
}

function NothingFound({ q }: { q: string }) {
  return (
    <EmptyState title={`Nothing found for “${q}”.`}>
      <p>
        Search by a reference, or by part of a name, an organisation, a postcode, an email address or a purchase order
        number.
      </p>
      <p>
        <a href="/staff/orders?status=all">See all orders</a>
      </p>
    </EmptyState>
  );
}
