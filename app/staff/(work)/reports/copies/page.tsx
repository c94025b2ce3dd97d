import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ButtonLink } from "#app/_components/button-link.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { PrintButton } from "#app/staff/_work/print-button.tsx";
import type { SearchParams } from "#app/staff/_work/search-params.ts";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { may } from "#domain/staff/abilities.ts";
import { copiesReport } from "#use-cases/reports/copies.ts";
import { supplierDetails } from "#use-cases/settings/supplier.ts";
import { CopiesByMonth } from "./copies-by-month.tsx";
import { CopiesByRegion } from "./copies-by-region.tsx";
import { Downloads } from "./downloads.tsx";
import { HowLong } from "./how-long.tsx";
import { PeriodFilter } from "./period-filter.tsx";
import { readPeriod } from "./read-period.ts";
import { WhatFreeCost } from "./what-free-cost.tsx";
import { WhoReports } from "./who-reports.tsx";

export const metadata: Metadata = { title: "Copies" };

/** Where copies went, and what came of it. `?period=2026-27` says when. It prints as a report for funders. */
export default async function CopiesPage({ searchParams }: { searchParams: SearchParams }) {
  const by = await requireStaff("manage_orders");
  const now = new Date();
  const period = readPeriod(await searchParams, now);
  const [found, seller] = await Promise.all([copiesReport(period, by, now), supplierDetails()]);
  if (!found.ok) notFound();
  const report = found.value;
  const file = (which: string) => `/staff/reports/copies/file?${new URLSearchParams({ which, period: period.key })}`;
  return (
    <>
      <WhoReports seller={seller} now={now} />
      <PageHeading
        above={
          <>
            <WayBack href="/staff/reports" to="Reports" />
            <span className="print-only">Copies of the Advocacy Guide</span>
          </>
        }
        title={`Copies, ${period.name}`}
        lead={period.isPresent ? "So far: this period is not over yet." : undefined}
        actions={
          <>
            <PrintButton>Print it</PrintButton>
            <ButtonLink href={file("months")} variant="quiet">
              By month (CSV)
            </ButtonLink>
            {report.places && (
              <ButtonLink href={file("regions")} variant="quiet">
                By region (CSV)
              </ButtonLink>
            )}
          </>
        }
      />
      <PeriodFilter period={period} now={now} />
      {report.isEmpty ? (
        <EmptyState title={`No copy was sent in ${period.name}.`} />
      ) : (
        <>
          <CopiesByMonth months={report.months} whole={report.whole} />
          <CopiesByRegion places={report.places} />
          <WhatFreeCost report={report} canSet={may(by, "manage_business")} />
          <HowLong waited={report.waited} months={period.months} />
          <Downloads downloads={report.downloads} months={period.months} />
        </>
      )}
    </>
  );
}
