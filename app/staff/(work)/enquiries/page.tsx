import type { Metadata } from "next";
import { ButtonLink } from "#app/_components/button-link.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { NextPage } from "#app/staff/_work/next-page.tsx";
import { oneOf, type SearchParams, viewOf } from "#app/staff/_work/search-params.ts";
import { Tabs } from "#app/staff/_work/tabs.tsx";
import { readMark } from "#domain/paging.ts";
import { readReference } from "#domain/reference.ts";
import { enquiriesIn, enquiryByReference } from "#use-cases/training/queries.ts";
import { EnquiryCard } from "./enquiry-card.tsx";
import { EnquiryNotice } from "./enquiry-notice.tsx";
import { aboutFor, ENQUIRY_TABS, type EnquiryTab, shownIn, tabsFor } from "./enquiry-views.ts";

export const metadata: Metadata = { title: "Enquiries" };

const LABELS: Record<EnquiryTab, string> = { open: "Open", quote: "Quotes", training: "Training", closed: "Closed" };

export default async function EnquiriesPage({ searchParams }: { searchParams: SearchParams }) {
  const by = await requireStaff("see_work");
  const query = await searchParams;
  const about = aboutFor(by);
  const show = viewOf(query.show, ENQUIRY_TABS);
  const reference = readReference(oneOf(query.reference) ?? "");
  const after = readMark(oneOf(query.after));
  const shown = shownIn(show, about);
  const page = reference
    ? { rows: await enquiryByReference(about, reference), next: null }
    : await enquiriesIn(shown.about, shown.view, after);
  const tabs = tabsFor(about).map((tab) => ({
    href: `/staff/enquiries?show=${tab}`,
    label: LABELS[tab],
    isCurrent: reference === null && tab === show,
  }));
  return (
    <div className="work-narrow">
      <PageHeading
        title="Enquiries"
        actions={
          about.includes("quote") && (
            <ButtonLink href="/staff/quotes" variant="secondary">
              See all quotes
            </ButtonLink>
          )
        }
      />
      <EnquiryNotice did={oneOf(query.did)} enquiry={oneOf(query.enquiry)} show={show} />
      <Tabs label="Enquiries" tabs={tabs} />
      {page.rows.length === 0 && (
        <EmptyState title={shown.view === "open" ? "No enquiry is open." : "None here yet."} />
      )}
      <ul className="work-list">
        {page.rows.map((row) => (
          <EnquiryCard key={row.id} row={row} show={show} me={by.id} now={new Date()} />
        ))}
      </ul>
      <NextPage path="/staff/enquiries" query={{ show }} next={page.next} isFirst={after === null} />
    </div>
  );
}
