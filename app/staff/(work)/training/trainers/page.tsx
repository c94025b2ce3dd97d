import type { Metadata } from "next";
import { type DataColumn, DataTable } from "#app/_components/data-table.tsx";
import { EmptyState } from "#app/_components/empty-state.tsx";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { StatusTag } from "#app/_components/status-tag.tsx";
import { WhenText } from "#app/_components/when-text.tsx";
import { mintFormKey } from "#app/_forms/form-key.ts";
import { requireStaff } from "#app/staff/_staff/require-staff.ts";
import { SaidNotice } from "#app/staff/_work/said-notice.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { TwoLines } from "#app/staff/_work/two-lines.tsx";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { teamCalendarToken } from "#use-cases/settings/team-calendar.ts";
import {
  calendarAddressOf,
  colleaguesToChoose,
  type TrainerRow,
  trainers,
} from "#use-cases/training/trainer-queries.ts";
import { renewTeamCalendarAction } from "./actions.ts";
import { AddTrainerForm } from "./add-trainer-form.tsx";
import { CalendarAddress } from "./calendar-address.tsx";

export const metadata: Metadata = { title: "Trainers" };

const SAYINGS = {
  done: { renewed: "The address is new. An old one opens nothing any more." },
  notDone: { not_allowed: "You may not change this." },
};

/** Whoever gives training, and the calendar of all of it. */
export default async function TrainersPage({ searchParams }: { searchParams: SearchParams }) {
  await requireStaff("manage_training");
  const [rows, colleagues, token] = await Promise.all([
    trainers(new Date()),
    colleaguesToChoose(),
    teamCalendarToken(),
  ]);
  return (
    <>
      <PageHeading above={<WayBack href="/staff/calendar" to="Calendar" />} title="Trainers" />
      <SaidNotice did={oneOf((await searchParams).did)} sayings={SAYINGS} />
      <section className="work-section">
        <DataTable
          caption="Trainers"
          columns={COLUMNS}
          rows={rows}
          rowKey={({ id }) => id}
          empty={<EmptyState title="Nobody gives training yet. Add somebody below." />}
        />
      </section>
      <section className="work-section">
        <h2>Add a trainer</h2>
        <AddTrainerForm formKey={mintFormKey()} colleagues={colleagues} />
      </section>
      <section className="work-section">
        <h2>Everybody’s calendar</h2>
        <CalendarAddress
          address={token === null ? null : calendarAddressOf(token)}
          whose="all trainings"
          action={renewTeamCalendarAction}
        />
      </section>
    </>
  );
}

const COLUMNS: DataColumn<TrainerRow>[] = [
  {
    key: "name",
    label: "Name",
    cell: ({ id, name, email }) => (
      <TwoLines first={<a href={`/staff/training/trainers/${id}`}>{name}</a>} second={email} />
    ),
  },
  { key: "from", label: "From", cell: ({ isColleague }) => (isColleague ? "Here" : "Outside") },
  {
    key: "status",
    label: "Status",
    cell: ({ isActive }) => (
      <StatusTag tone={isActive ? "good" : "neutral"}>{isActive ? "Active" : "Inactive"}</StatusTag>
    ),
  },
  {
    key: "next",
    label: "Next training",
    cell: ({ nextAt }) => (nextAt === null ? "None planned" : <WhenText at={nextAt} style="short_with_time" />),
  },
];
