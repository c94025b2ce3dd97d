import type { Metadata } from "next";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { FindBox } from "#app/staff/_work/find-box.tsx";
import { SaidNotice } from "#app/staff/_work/said-notice.tsx";
import { oneOf, type SearchParams, viewOf } from "#app/staff/_work/search-params.ts";
import { Tabs } from "#app/staff/_work/tabs.tsx";
import { searchOrders } from "#use-cases/ordering/search-orders.ts";
import { countOrdersToApprove } from "#use-cases/ordering/staff-queries.ts";
import { FoundOrders } from "./found-orders.tsx";
import { leadStraight } from "./lead-straight.ts";
import { ListedOrders } from "./listed-orders.tsx";
import { ORDER_VIEWS, viewLabel } from "./order-views.ts";
import { approvalSayings } from "./sayings.ts";

export const metadata: Metadata = { title: "Orders" };

export default async function OrdersPage({ searchParams }: { searchParams: SearchParams }) {
  const by = await requireStaff("manage_orders");
  const query = await searchParams;
  const q = (oneOf(query.q) ?? "").trim().slice(0, 100);
  const place = { status: viewOf(query.status, ORDER_VIEWS), q, after: oneOf(query.after) ?? "" };
  const found = q === "" ? null : await searchOrders(q);
  if (found) leadStraight(q, found, by);
  const toApprove = await countOrdersToApprove();
  const tabs = ORDER_VIEWS.map((view) => ({
    href: `/staff/orders?status=${view}`,
    label: viewLabel(view),
    isCurrent: q === "" && view === place.status,
    count: view === "awaiting_approval" && toApprove > 0 ? toApprove : undefined,
  }));
  return (
    <>
      <PageHeading
        title="Orders"
        actions={
          <FindBox
            path="/staff/orders"
            name="q"
            label="Reference, name, organisation, postcode, email address or purchase order number"
            placeholder="Name, email or PO"
            defaultValue={q || undefined}
            button="Search"
          />
        }
      />
      <SaidNotice did={oneOf(query.did)} sayings={approvalSayings(oneOf(query.order))} />
      <Tabs label="Orders" tabs={tabs} />
      {found ? <FoundOrders place={place} found={found} /> : <ListedOrders place={place} />}
    </>
  );
}
