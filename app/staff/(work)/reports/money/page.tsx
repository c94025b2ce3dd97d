import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ButtonLink } from "#app/_components/button-link.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { SaidNotice, type Sayings } from "#app/staff/_work/said-notice.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { type Month, monthOf } from "#domain/reports/month.ts";
import { monthReport } from "#use-cases/money/month-report.ts";
import { lookAction } from "./actions.ts";
import { DayChart } from "./day-chart.tsx";
import { Differences } from "./differences.tsx";
import { LastLookNotice } from "./last-look.tsx";
import { MonthSums } from "./month-sums.tsx";
import { ReconciliationNotice } from "./reconciliation-notice.tsx";

export const metadata: Metadata = { title: "Money" };

const SAYINGS: Sayings = {
  done: { asked: "Stripe was asked. What comes of it stands here in a moment." },
  notDone: {
    under_way: "Stripe is being looked at already.",
    not_allowed: "You may not do this.",
  },
};

/** A month's money. `?month=2026-11` says which; without it, this one. */
export default async function MoneyPage({ searchParams }: { searchParams: SearchParams }) {
  const by = await requireStaff("manage_business");
  const query = await searchParams;
  const now = new Date();
  const month = monthOf(oneOf(query.month), now);
  const report = await monthReport(month, by);
  if (!report.ok) notFound();
  const { look, reconciliations, stray, missing, paidByDay } = report.value;
  return (
    <>
      <PageHeading
        above={<WayBack href="/staff/reports" to="Reports" />}
        title={`Money, ${month.name}`}
        actions={
          <>
            <form action={lookAction}>
              <input type="hidden" name="month" value={month.key} />
              <SubmitButton pendingLabel="Looking…">Look at Stripe now</SubmitButton>
            </form>
            <ButtonLink href={`/staff/reports/money/ledger?month=${month.key}`} variant="quiet">
              Download for the bookkeeper (CSV)
            </ButtonLink>
          </>
        }
      />
      <SaidNotice did={oneOf(query.did)} sayings={SAYINGS} />
      <ReconciliationNotice {...reconciliations} month={month} />
      <LastLookNotice look={look} />
      <OtherMonths month={month} now={now} />
      <div className="work-columns">
        <MonthSums report={report.value} isPresent={month.to > now} />
        <div>
          <h2>Paid, day by day</h2>
          <DayChart days={paidByDay} month={month} />
          <Differences stray={stray} missing={missing} hasLooked={look !== null} />
        </div>
      </div>
    </>
  );
}

function OtherMonths({ month, now }: { month: Month; now: Date }) {
  const href = (key: string) => `/staff/reports/money?month=${key}`;
  const { key: present } = monthOf(undefined, now);
  return (
    <nav className="work-pages" aria-label="Other months">
      <a href={href(month.previous)}>← {monthOf(month.previous, now).name}</a>
      {month.key < present && <a href={href(month.next)}>{monthOf(month.next, now).name} →</a>}
    </nav>
  );
}
