import type { Metadata } from "next";
import { DataTable } from "#app/_components/data-table.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { NextPage } from "#app/staff/_work/next-page.tsx";
import { SaidNotice } from "#app/staff/_work/said-notice.tsx";
import { oneOf, type SearchParams, viewOf } from "#app/staff/_work/search-params.ts";
import { SENT_AGAIN_MEANS, SENT_AGAIN_SAYINGS } from "#app/staff/_work/send-again.tsx";
import { Tabs } from "#app/staff/_work/tabs.tsx";
import { readMark } from "#domain/paging.ts";
import { may } from "#domain/staff/abilities.ts";
import { countOutbox, OUTBOX_VIEWS, type OutboxView, outboxPage } from "#use-cases/mail/queries.ts";
import { emailColumns } from "./email-columns.tsx";

export const metadata: Metadata = { title: "Outbox" };

const LABELS: Record<OutboxView, string> = {
  queued: "Waiting",
  parked: "Parked",
  sent: "Sent",
  undelivered: "Did not arrive",
  dropped: "Dropped",
};
const EMPTY: Record<OutboxView, string> = {
  queued: "No email waits to be sent.",
  parked: "No email is parked.",
  sent: "No email has been sent yet.",
  undelivered: "Every email that was sent has arrived, as far as we know.",
  dropped: "No email has been dropped.",
};
/** What a view holds, and what can be done about it. */
const MEANS: Partial<Record<OutboxView, string>> = {
  parked:
    "An email is parked when the mail service refused it, or could not be reached for a long time. It stays here until a colleague tries again or drops it.",
  sent: SENT_AGAIN_MEANS,
  undelivered: `Correct the address first, on the page of what the email is about, or reach the person another way. ${SENT_AGAIN_MEANS}`,
  dropped:
    "An email is dropped, and never sent, when there is nobody left to send it to, when what it says is no longer true, or when a colleague gave it up.",
};

/** Those whose words are worth reading where there is nothing. */
const MEANS_WHEN_EMPTY = new Set<OutboxView>(["parked", "dropped"]);

const SAYINGS = {
  done: {
    retried: "The email is being sent again.",
    dropped: "The email is dropped: it will not be sent.",
  },
  notDone: {
    may_arrive_twice: "Nothing was sent: this email may have arrived before. Send it again only if that does no harm.",
    not_parked: "A colleague was faster: this email is no longer parked.",
    not_allowed: "You may not do this.",
  },
};

export default async function OutboxPage({ searchParams }: { searchParams: SearchParams }) {
  const by = await requireStaff("manage_orders");
  const query = await searchParams;
  const show = viewOf(query.show, OUTBOX_VIEWS);
  const after = readMark(oneOf(query.after));
  const [page, counts] = await Promise.all([outboxPage(show, after), countOutbox()]);
  const tabs = OUTBOX_VIEWS.map((view) => ({
    href: `/staff/outbox?show=${view}`,
    label: LABELS[view],
    isCurrent: view === show,
    count: view === "queued" || view === "parked" ? counts[view] : undefined,
  }));
  return (
    <>
      <PageHeading title="Outbox" />
      <SaidNotice did={oneOf(query.did)} sayings={SAYINGS} />
      <SaidNotice did={oneOf(query.emailed)} sayings={SENT_AGAIN_SAYINGS} />
      <Tabs label="Emails" tabs={tabs} />
      {page.rows.length > 0 && MEANS[show] && <p className="measure">{MEANS[show]}</p>}
      <DataTable
        caption={`Emails: ${LABELS[show]}, ${show === "queued" || show === "parked" ? "oldest" : "latest"} written first`}
        columns={emailColumns({ show, now: new Date(), canOpenRequests: may(by, "review_free_copies") })}
        rows={page.rows}
        rowKey={({ id }) => id}
        empty={<EmptyState title={EMPTY[show]}>{MEANS_WHEN_EMPTY.has(show) && <p>{MEANS[show]}</p>}</EmptyState>}
      />
      <NextPage path="/staff/outbox" query={{ show }} next={page.next} isFirst={after === null} />
    </>
  );
}
