import type { Metadata } from "next";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { SaidNotice } from "#app/staff/_work/said-notice.tsx";
import { SearchBox } from "#app/staff/_work/search-box.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { TASK_SAYINGS, TaskList } from "#app/staff/_work/task-list.tsx";
import { may } from "#domain/staff/abilities.ts";
import { whatWaits } from "#use-cases/tasks/queries.ts";
import { PileList } from "./_home/pile-list.tsx";
import { pilesFor } from "./_home/piles.ts";

export const metadata: Metadata = { title: "Home" };

export default async function HomePage({ searchParams }: { searchParams: SearchParams }) {
  const by = await requireStaff("see_work");
  const [work, query] = await Promise.all([whatWaits(by), searchParams]);
  const now = new Date();
  const piles = pilesFor(by, work);
  const tasks = may(by, "manage_orders") ? work.tasks : [];
  return (
    <div className="work-narrow">
      <PageHeading title="What needs you" actions={may(by, "manage_orders") && <SearchBox />} />
      <SaidNotice did={oneOf(query.did)} sayings={TASK_SAYINGS} />
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
  );
}
