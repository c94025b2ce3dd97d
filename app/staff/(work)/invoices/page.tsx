import type { Metadata } from "next";
import { ButtonLink } from "#app/_components/button-link.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { NextPage } from "#app/staff/_work/next-page.tsx";
import { SaidNotice, type Sayings } from "#app/staff/_work/said-notice.tsx";
import { SearchBox } from "#app/staff/_work/search-box.tsx";
import { oneOf, type SearchParams, viewOf } from "#app/staff/_work/search-params.ts";
import { Tabs } from "#app/staff/_work/tabs.tsx";
import { readMark } from "#domain/paging.ts";
import { countOverdue, type InvoiceView, invoicesPage } from "#use-cases/invoicing/queries.ts";
import { InvoiceTable } from "./invoice-table.tsx";
import { INVOICE_VIEWS, VIEW_LABELS } from "./invoice-views.ts";

export const metadata: Metadata = { title: "Invoices" };

const SAYINGS: Sayings = {
  done: { recorded: "The bank transfer is recorded. Whoever paid is told of each invoice that is paid now." },
};

const NONE: Record<InvoiceView, string> = {
  to_pay: "Nothing is owed to us.",
  overdue: "No invoice is overdue.",
  paid: "No invoice is paid yet.",
  credited: "No invoice was taken back by credit notes.",
  void: "No invoice is void.",
  all: "There are no invoices yet. One is made when an order to be invoiced is approved.",
};

export default async function InvoicesPage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff("manage_orders");
  const query = await searchParams;
  const view = viewOf(query.show, INVOICE_VIEWS);
  const after = readMark(oneOf(query.after));
  const [overdue, page] = await Promise.all([countOverdue(), invoicesPage(view, after)]);
  const tabs = INVOICE_VIEWS.map((each) => ({
    href: `/staff/invoices?show=${each}`,
    label: VIEW_LABELS[each],
    isCurrent: each === view,
    count: each === "overdue" && overdue > 0 ? overdue : undefined,
  }));
  return (
    <>
      <PageHeading
        title="Invoices"
        actions={
          <>
            <SearchBox />
            <ButtonLink href="/staff/invoices/transfer">Record a bank transfer</ButtonLink>
            <ButtonLink href="/staff/invoices/organisations" variant="quiet">
              Known organisations
            </ButtonLink>
          </>
        }
      />
      <SaidNotice did={oneOf(query.did)} sayings={SAYINGS} />
      <Tabs label="Invoices" tabs={tabs} />
      {page.rows.length === 0 ? (
        <EmptyState title={NONE[view]} />
      ) : (
        <InvoiceTable caption={`Invoices: ${VIEW_LABELS[view]}`} rows={page.rows} now={new Date()} />
      )}
      <NextPage path="/staff/invoices" query={{ show: view }} next={page.next} isFirst={after === null} />
    </>
  );
}
