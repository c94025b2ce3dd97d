import type { Metadata } from "next";
import { ButtonLink } from "#app/_components/button-link.tsx";
import { type DataColumn, DataTable } from "#app/_components/data-table.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { Money } from "#app/_components/money.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { whenText } from "#app/_components/when-text.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { NextPage } from "#app/staff/_work/next-page.tsx";
import { oneOf, type SearchParams, viewOf } from "#app/staff/_work/search-params.ts";
import { OfferStatusTag } from "#app/staff/_work/status-words.tsx";
import { Tabs } from "#app/staff/_work/tabs.tsx";
import { TwoLines } from "#app/staff/_work/two-lines.tsx";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { readMark } from "#domain/paging.ts";
import { QUOTE_VIEWS, type QuoteRow, type QuoteView, quotesPage } from "#use-cases/quoting/quotes-page.ts";

export const metadata: Metadata = { title: "Quotes" };

const PATH = "/staff/quotes";
const LABELS: Record<QuoteView, string> = { draft: "Drafts", sent: "Sent", accepted: "Accepted", over: "Over" };

export default async function QuotesPage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff("manage_orders");
  const query = await searchParams;
  const show = viewOf(query.show, QUOTE_VIEWS);
  const after = readMark(oneOf(query.after));
  const { rows, next } = await quotesPage(show, after);
  const tabs = QUOTE_VIEWS.map((view) => ({
    href: `${PATH}?show=${view}`,
    label: LABELS[view],
    isCurrent: view === show,
  }));
  return (
    <>
      <PageHeading
        above={<WayBack href="/staff/enquiries?show=quote" to="Enquiries" />}
        title="Quotes"
        actions={<ButtonLink href="/staff/quotes/new">Write a quote</ButtonLink>}
      />
      <Tabs label="Quotes" tabs={tabs} />
      <DataTable
        caption={LABELS[show]}
        columns={COLUMNS}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={after === null ? "None here." : "There is nothing more."} />}
      />
      <NextPage path={PATH} query={{ show }} next={next} isFirst={after === null} />
    </>
  );
}

const COLUMNS: DataColumn<QuoteRow>[] = [
  {
    key: "quote",
    label: "Quote",
    cell: ({ reference, number }) => (
      <TwoLines
        first={
          <a className="work-nowrap" href={`/staff/quotes/${reference}`}>
            {reference}
          </a>
        }
        second={`version ${number}`}
      />
    ),
  },
  {
    key: "for",
    label: "For",
    cell: ({ organisationName, contactName }) => (
      <TwoLines first={organisationName ?? "Forgotten"} second={contactName} />
    ),
  },
  { key: "total", label: "Total", align: "end", cell: ({ totalPence }) => <Money pence={totalPence} /> },
  {
    key: "status",
    label: "Standing",
    cell: ({ status, expiresAt }) => (
      <TwoLines
        first={<OfferStatusTag status={status} />}
        second={status === "sent" && expiresAt && `until ${whenText(expiresAt, "short")}`}
      />
    ),
  },
];
