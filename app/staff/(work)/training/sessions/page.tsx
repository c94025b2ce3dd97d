import type { Metadata } from "next";
import { ButtonLink } from "#app/_components/button-link.tsx";
import { type DataColumn, DataTable } from "#app/_components/data-table.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { NextPage } from "#app/staff/_work/next-page.tsx";
import { oneOf, type SearchParams, viewOf } from "#app/staff/_work/search-params.ts";
import { Tabs } from "#app/staff/_work/tabs.tsx";
import { TwoLines } from "#app/staff/_work/two-lines.tsx";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { londonSpanInWords } from "#domain/london-span.ts";
import { formatPence } from "#domain/money.ts";
import { readMark } from "#domain/paging.ts";
import { SESSION_VIEWS, type SessionRow, type SessionView, sessionsPage } from "#use-cases/training/sessions-page.ts";
import { SessionStatusTag } from "./session-status.tsx";

export const metadata: Metadata = { title: "Open sessions" };

const PATH = "/staff/training/sessions";
const LABELS: Record<SessionView, string> = { ahead: "Ahead", draft: "Drafts", past: "Past" };

/** The trainings that anybody can book places at. */
export default async function SessionsPage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff("manage_training");
  const query = await searchParams;
  const show = viewOf(query.show, SESSION_VIEWS);
  const after = readMark(oneOf(query.after));
  const { rows, next } = await sessionsPage(show, after, new Date());
  const tabs = SESSION_VIEWS.map((view) => ({
    href: `${PATH}?show=${view}`,
    label: LABELS[view],
    isCurrent: view === show,
  }));
  return (
    <>
      <PageHeading
        above={<WayBack href="/staff/calendar" to="Calendar" />}
        title="Open sessions"
        actions={<ButtonLink href={`${PATH}/new`}>Write one</ButtonLink>}
      />
      <Tabs label="Open sessions" tabs={tabs} />
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

const COLUMNS: DataColumn<SessionRow>[] = [
  {
    key: "session",
    label: "Training",
    cell: (session) => (
      <TwoLines
        first={<a href={`${PATH}/${session.id}`}>{session.title}</a>}
        second={`${londonSpanInWords(session)}, ${session.format === "online" ? "online" : "in person"}`}
      />
    ),
  },
  {
    key: "places",
    label: "Places",
    cell: ({ seatsTaken, capacity, seatsWaiting }) => (
      <TwoLines
        first={`${seatsTaken} of ${capacity} taken`}
        second={seatsWaiting > 0 && `${seatsWaiting} more on the waiting list`}
      />
    ),
  },
  {
    key: "price",
    label: "One place",
    align: "end",
    cell: ({ seatPricePence }) => (seatPricePence === 0 ? "Free" : formatPence(seatPricePence)),
  },
  { key: "status", label: "Standing", cell: ({ status }) => <SessionStatusTag status={status} /> },
];
