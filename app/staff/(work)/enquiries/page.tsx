import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ButtonLink } from "#app/_components/button-link.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { EraseLink } from "#app/staff/_work/erase-link.tsx";
import { NextPage } from "#app/staff/_work/next-page.tsx";
import { oneOf, type SearchParams, viewOf } from "#app/staff/_work/search-params.ts";
import { Tabs } from "#app/staff/_work/tabs.tsx";
import { readMark } from "#domain/paging.ts";
import { readReference } from "#domain/reference.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { isOver } from "#domain/training/enquiry-life.ts";
import { type EnquiryRow, enquiriesIn, enquiryByReference } from "#use-cases/training/queries.ts";
import { EnquiryCard } from "./enquiry-card.tsx";
import { EnquiryNotice } from "./enquiry-notice.tsx";
import { ENQUIRY_TABS } from "./enquiry-views.ts";

export const metadata: Metadata = { title: "Enquiries" };

const LABELS = { open: "Open", closed: "Closed" };

export default async function EnquiriesPage({ searchParams }: { searchParams: SearchParams }) {
  const by = await requireStaff("see_work");
  const query = await searchParams;
  const show = viewOf(query.show, ENQUIRY_TABS);
  const reference = readReference(oneOf(query.reference) ?? "");
  const after = readMark(oneOf(query.after));
  const found = reference === null ? [] : await enquiryByReference(["quote", "training"], reference);
  leadToTraining(by, oneOf(query.show), found[0]);
  const page = reference ? { rows: found, next: null } : await enquiriesIn(["quote"], show, after);
  const tabs = ENQUIRY_TABS.map((tab) => ({
    href: `/staff/enquiries?show=${tab}`,
    label: LABELS[tab],
    isCurrent: reference === null && tab === show,
  }));
  return (
    <div className="work-narrow">
      <PageHeading
        title="Enquiries"
        actions={
          <ButtonLink href="/staff/quotes" variant="secondary">
            See all quotes
          </ButtonLink>
        }
      />
      <EnquiryNotice did={oneOf(query.did)} enquiry={oneOf(query.enquiry)} show={show} />
      <Tabs label="Enquiries" tabs={tabs} />
      {page.rows.length > 0 && (
        <p className="measure work-above-list">
          {page.rows.some(({ status }) => !isOver(status))
            ? "Answer from your own email: the address of whoever asks is a link. “Close” takes an enquiry off the open list. The customer is not told, and can still accept a quote that was sent. “Open again”, under Closed, brings it back."
            : "“Open again” puts an enquiry back on the open list, with your name on it. The customer is not told."}
        </p>
      )}
      {page.rows.length === 0 && <EmptyState title={show === "open" ? "No enquiry is open." : "None here yet."} />}
      <ul className="work-list">
        {page.rows.map((row) => (
          <EnquiryCard key={row.id} row={row} show={show} me={by.id} now={new Date()} />
        ))}
      </ul>
      {reference !== null && <EraseLink reference={reference} by={by} />}
      <NextPage path="/staff/enquiries" query={{ show }} next={page.next} isFirst={after === null} />
    </div>
  );
}

/** Enquiries about training have pages of their own, and so have colleagues who look after nothing else. */
function leadToTraining(by: StaffMember, show: string | undefined, found: EnquiryRow | undefined): void {
  if (found?.about === "training") redirect(`/staff/training/enquiries/${found.reference}`);
  if (show === "training" || !may(by, "manage_orders")) redirect("/staff/training");
}
