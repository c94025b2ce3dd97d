import type { Metadata } from "next";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { BackgroundAtRest } from "#app/staff/_work/background-at-rest.tsx";
import { LateBackup } from "#app/staff/_work/last-backup.tsx";
import { SaidNotice } from "#app/staff/_work/said-notice.tsx";
import { SearchBox } from "#app/staff/_work/search-box.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { TASK_SAYINGS, TaskList } from "#app/staff/_work/task-list.tsx";
import { may } from "#domain/staff/abilities.ts";
import { lastBackup } from "#use-cases/backups/last-backup.ts";
import { isDemonstration } from "#use-cases/demonstration/is-demonstration.ts";
import { backgroundAtRestSince } from "#use-cases/jobs/background.ts";
import { weeksFor } from "#use-cases/reports/weeks.ts";
import { promises } from "#use-cases/settings/promises.ts";
import { stillUnsaid } from "#use-cases/settings/still-unsaid.ts";
import { whatWaits } from "#use-cases/tasks/queries.ts";
import { trainingsSoon } from "#use-cases/training/calendar-queries.ts";
import { LastWeeks } from "./_home/last-weeks.tsx";
import { NextTrainings } from "./_home/next-trainings.tsx";
import { PileList } from "./_home/pile-list.tsx";
import { pilesFor } from "./_home/piles.ts";
import { StillUnsaid } from "./_home/still-unsaid.tsx";

export const metadata: Metadata = { title: "Home" };

export default async function HomePage({ searchParams }: { searchParams: SearchParams }) {
  const by = await requireStaff("see_work");
  const now = new Date();
  const [work, query, told, weeks, backup, atRestSince, unsaid, soon] = await Promise.all([
    whatWaits(by),
    searchParams,
    promises(),
    weeksFor(by, now),
    lastBackup(),
    backgroundAtRestSince(now),
    stillUnsaid(by),
    may(by, "manage_training") ? trainingsSoon(now) : [],
  ]);
  const piles = pilesFor(by, work, told, now);
  const tasks = may(by, "manage_orders") ? work.tasks : [];
  return (
    <>
      <PageHeading title="What needs you" actions={<SearchBox />} />
      <SaidNotice did={oneOf(query.did)} sayings={TASK_SAYINGS} />
      <BackgroundAtRest since={atRestSince} />
      <LateBackup takenAt={backup} now={now} isDemonstration={isDemonstration()} />
      <StillUnsaid unsaid={unsaid} />
      <div className={soon.length > 0 ? "work-columns" : "work-narrow"}>
        <div>
          {tasks.length > 0 && (
            <section className="work-section">
              <h2>Only a person can decide</h2>
              <TaskList tasks={tasks} from="/staff" />
            </section>
          )}
          {piles.length > 0 && (
            <section className="work-section">
              {tasks.length > 0 && <h2>Waiting</h2>}
              <PileList piles={piles} now={now} />
            </section>
          )}
          {tasks.length + piles.length === 0 && (
            <EmptyState title="Nothing waits for you.">
              <p>Everything is decided, packed and sent. New work shows up here.</p>
            </EmptyState>
          )}
        </div>
        {soon.length > 0 && <NextTrainings trainings={soon} />}
      </div>
      <LastWeeks {...weeks} now={now} />
    </>
  );
}
