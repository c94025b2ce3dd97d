import type { Metadata } from "next";
import { DataTable } from "#app/_components/data-table.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { addressOf, NextPage } from "#app/staff/_work/next-page.tsx";
import { oneOf, type SearchParams, viewOf } from "#app/staff/_work/search-params.ts";
import { Tabs } from "#app/staff/_work/tabs.tsx";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { latestHistory } from "#use-cases/history/latest.ts";
import { namesOfStaff } from "#use-cases/staff/queries.ts";
import { entryColumns } from "./entry-columns.tsx";
import { HistoryFilter } from "./history-filter.tsx";
import { HISTORY_VIEWS, type HistoryView, subjectsOf, viewsFor } from "./history-views.ts";
import { readHistoryWish } from "./history-wish.ts";

export const metadata: Metadata = { title: "History" };

const LABELS: Record<HistoryView, string> = {
  all: "Everything",
  orders: "Orders",
  "free-copies": "Free copies",
  parcels: "Parcels",
  stock: "Stock",
  enquiries: "Enquiries",
  quotes: "Quotes",
  training: "Training",
  staff: "Staff",
  privacy: "Forgotten",
};

export default async function HistoryPage({ searchParams }: { searchParams: SearchParams }) {
  const by = await requireStaff("manage_orders");
  const query = await searchParams;
  const show = shownTo(by, query.show);
  const before = readEntry(oneOf(query.before));
  const wish = readHistoryWish(query);
  const isWrong = Object.keys(wish.wrong).length > 0;
  const [page, people] = await Promise.all([
    isWrong ? { rows: [], next: null } : latestHistory(subjectsOf(show, by), before, wish.filter),
    namesOfStaff(),
  ]);
  const isNarrowed = Object.values(wish.typed).some((typed) => typed !== "");
  const whenEmpty = isNarrowed ? "Nothing like that happened." : "Nothing has happened yet.";
  const tabs = viewsFor(by).map((view) => ({
    href: addressOf("/staff/history", { show: view, ...wish.typed }),
    label: LABELS[view],
    isCurrent: view === show,
  }));
  return (
    <>
      <PageHeading title="History" />
      <Tabs label="What happened to" tabs={tabs} />
      <HistoryFilter show={show} wish={wish} people={people} />
      <DataTable
        caption="What happened, latest first"
        columns={entryColumns(may(by, "review_free_copies"))}
        rows={page.rows}
        rowKey={({ id }) => id}
        isCompact
        empty={<EmptyState title={isWrong ? "Nothing was looked up." : whenEmpty} />}
      />
      <NextPage
        path="/staff/history"
        query={{ show, ...wish.typed }}
        mark="before"
        next={page.next}
        isFirst={before === null}
      />
    </>
  );
}

function shownTo(by: StaffMember, asked: string | string[] | undefined): HistoryView {
  const view = viewOf(asked, HISTORY_VIEWS);
  return viewsFor(by).includes(view) ? view : "all";
}

/** The entry before which a page begins; null for the first page, or for what is no number of one. */
function readEntry(text: string | undefined): bigint | null {
  return /^\d{1,18}$/.test(text ?? "") ? BigInt(text ?? "") : null;
}
