import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ButtonLink } from "#app/_components/button-link.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { SaidNotice } from "#app/staff/_work/said-notice.tsx";
import { SearchBox } from "#app/staff/_work/search-box.tsx";
import { oneOf, type SearchParams, viewOf } from "#app/staff/_work/search-params.ts";
import { Tabs } from "#app/staff/_work/tabs.tsx";
import { countOrdersToApprove } from "#use-cases/ordering/staff-queries.ts";
import { searchFor } from "../search/asked.ts";
import { ListedOrders } from "./listed-orders.tsx";
import { ORDER_VIEWS, viewLabel } from "./order-views.ts";
import { approvalSayings } from "./sayings.ts";

export const metadata: Metadata = { title: "Orders" };

export default async function OrdersPage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff("manage_orders");
  const query = await searchParams;
  const q = oneOf(query.q);
  if (q !== undefined) redirect(searchFor(q));
  const place = { status: viewOf(query.status, ORDER_VIEWS), after: oneOf(query.after) ?? "" };
  const toApprove = await countOrdersToApprove();
  const tabs = ORDER_VIEWS.map((view) => ({
    href: `/staff/orders?status=${view}`,
    label: viewLabel(view),
    isCurrent: view === place.status,
    count: view === "awaiting_approval" && toApprove > 0 ? toApprove : undefined,
  }));
  return (
    <>
      <PageHeading
        title="Orders"
        actions={
          <>
            <SearchBox />
            <ButtonLink href="/staff/orders/new" variant="secondary">
              Take an order
            </ButtonLink>
          </>
        }
      />
      <SaidNotice did={oneOf(query.did)} sayings={approvalSayings(oneOf(query.order))} />
      <Tabs label="Orders" tabs={tabs} />
      <ListedOrders place={place} />
    </>
  );
}
