import type { Metadata } from "next";
import { ButtonLink } from "#app/_components/button-link.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { Tabs } from "#app/staff/_work/tabs.tsx";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { isId } from "#domain/id.ts";
import { londonDay } from "#domain/london-day.ts";
import { readCalendarPeriod } from "#domain/training/calendar-period.ts";
import { calendarBetween } from "#use-cases/training/calendar-queries.ts";
import { addressOf } from "./calendar-address.ts";
import { CalendarGrid } from "./calendar-grid.tsx";
import { TrainerFilter } from "./trainer-filter.tsx";

export const metadata: Metadata = { title: "Calendar" };

/** Trainings, days off and proposed dates of a month or a week; of one trainer, or of all. */
export default async function CalendarPage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff("manage_training");
  const [query, now] = [await searchParams, new Date()];
  const today = londonDay(now);
  const period = readCalendarPeriod({ month: oneOf(query.month), week: oneOf(query.week) }, today);
  const { view, at, title, previous, next } = period;
  const asked = oneOf(query.trainer) ?? "";
  const trainer = isId(asked) ? asked : null;
  const calendar = await calendarBetween(period, trainer, now);
  const to = (place: string, shown = view) => addressOf(shown, place, trainer);
  const month = period.days.find((day) => day === today) ?? period.days[6] ?? today;
  return (
    <>
      <PageHeading
        above={<WayBack href="/staff/training" to="Training" beside="Calendar" />}
        title={title}
        actions={
          <>
            <ButtonLink href="/staff/training/sessions" variant="secondary">
              Open sessions
            </ButtonLink>
            <ButtonLink href="/staff/training/trainers" variant="secondary">
              Trainers
            </ButtonLink>
          </>
        }
      />
      <Tabs
        label="Month or week"
        tabs={[
          { href: to(month.slice(0, 7), "month"), label: "Month", isCurrent: view === "month" },
          { href: to(view === "week" ? at : month, "week"), label: "Week", isCurrent: view === "week" },
        ]}
      />
      <TrainerFilter view={view} at={at} trainer={trainer} trainers={calendar.trainers} />
      <nav className="actions" aria-label={view === "month" ? "Other months" : "Other weeks"}>
        <a href={to(previous)}>Previous {view}</a>
        <a href={to(view === "month" ? today.slice(0, 7) : today)}>Today</a>
        <a href={to(next)}>Next {view}</a>
      </nav>
      <CalendarGrid period={period} calendar={calendar} today={today} />
    </>
  );
}
