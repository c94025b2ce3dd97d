import { EmptyState } from "#app/_components/empty-state.tsx";
import { AvailableNow } from "#app/staff/_work/available-now.tsx";
import { NextPage } from "#app/staff/_work/next-page.tsx";
import { readMark } from "#domain/paging.ts";
import { ordersPage } from "#use-cases/ordering/staff-queries.ts";
import { OrderTable } from "./order-table.tsx";
import { type ListPlace, viewLabel } from "./order-views.ts";

/** One page of one view. */
export async function ListedOrders({ place }: { place: ListPlace }) {
  const { status } = place;
  const after = readMark(place.after);
  const page = await ordersPage(status === "all" ? null : status, after);
  if (page.rows.length === 0) return <NoOrders status={status} />;
  return (
    <>
      {status === "awaiting_approval" && <AvailableNow />}
      <OrderTable
        caption={`Orders: ${viewLabel(status)}`}
        rows={page.rows}
        place={place}
        now={new Date()}
        withDetails={status === "awaiting_approval"}
      />
      <NextPage path="/staff/orders" query={{ status }} next={page.next} isFirst={after === null} />
    </>
  );
}

function NoOrders({ status }: Pick<ListPlace, "status">) {
  if (status === "all") return <EmptyState title="Nobody has ordered yet." />;
  const title = status === "awaiting_approval" ? "No order waits for your approval." : "There are no orders here.";
  return (
    <EmptyState title={title}>
      <p>
        <a href="/staff/orders?status=all">See all orders</a>
      </p>
    </EmptyState>
  );
}
