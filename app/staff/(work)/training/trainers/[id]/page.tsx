import type { Metadata } from "next";
import { PageHeading } from "#app/_components/page-heading.tsx";
import { SubmitButton } from "#app/_forms/submit-button.tsx";
import { noSuchPage, requireStaff } from "#app/staff/_staff/require-staff.ts";
import { HistoryList } from "#app/staff/_work/history-list.tsx";
import { SaidNotice } from "#app/staff/_work/said-notice.tsx";
import { oneOf, type SearchParams } from "#app/staff/_work/search-params.ts";
import { WayBack } from "#app/staff/_work/way-back.tsx";
import { timeOffInWords } from "#domain/london-span.ts";
import { clockOf } from "#domain/london-week.ts";
import type { UsualHours } from "#domain/training/trainer-standing.ts";
import { latestOfThing } from "#use-cases/history/queries.ts";
import { trainerById } from "#use-cases/training/trainer-queries.ts";
import { CalendarAddress } from "../calendar-address.tsx";
import { trainerAction } from "./actions.ts";
import { DaysOffList } from "./days-off-list.tsx";
import { DaysOffForm, RenameForm, UsualHoursForm } from "./trainer-forms.tsx";

// Without the name: titles stay in histories of browsers.
export const metadata: Metadata = { title: "A trainer" };

const SAYINGS = {
  done: {
    added: "The trainer is added. Say when they work, and pass on the address of their calendar.",
    renamed: "Name and address are saved.",
    hours: "The hours are saved.",
    off: "The time off is in the calendar. Nobody can book them then.",
    back: "That time is free again.",
    active: "They can be chosen for trainings again.",
    inactive: "They cannot be chosen for trainings any more. Those that they have stay theirs.",
    renewed: "The address is new. The old one opens nothing any more.",
  },
  notDone: { no_such_days_off: "A colleague took that time off out already.", not_allowed: "You may not change this." },
};

type TrainerPageProps = { params: Promise<{ id: string }>; searchParams: SearchParams };

export default async function TrainerPage({ params, searchParams }: TrainerPageProps) {
  await requireStaff("manage_training");
  const trainer = await trainerById((await params).id, new Date());
  if (trainer === null) return noSuchPage();
  const { id, name, email, isActive, hours, daysOff, calendarAddress } = trainer;
  const history = await latestOfThing(id);
  return (
    <>
      <PageHeading
        above={<WayBack href="/staff/training/trainers" to="Trainers" />}
        title={name}
        lead={isActive ? undefined : "Inactive: they cannot be chosen for trainings."}
        actions={<a href={`/staff/calendar?trainer=${id}`}>Their calendar</a>}
      />
      <SaidNotice did={oneOf((await searchParams).did)} sayings={SAYINGS} />
      <div className="work-columns">
        <section>
          <h2>Time off</h2>
          <DaysOffList trainerId={id} daysOff={daysOff.map((each) => ({ id: each.id, words: timeOffInWords(each) }))} />
          <DaysOffForm id={id} />
          <h2>Usual hours</h2>
          <p>By clocks in the United Kingdom. Leave both empty on days on which they do not work.</p>
          <UsualHoursForm id={id} standing={hourValues(hours)} />
        </section>
        <section>
          <h2>Calendar to subscribe to</h2>
          <CalendarAddress
            address={calendarAddress}
            whose={`the trainings of ${name}`}
            action={trainerAction}
            hidden={{ id, intent: "renew" }}
          />
          <h2>Name and address</h2>
          <RenameForm id={id} standing={{ name, email }} />
          <h2>{isActive ? "Make inactive" : "Make active"}</h2>
          <form action={trainerAction} className="work-form">
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="intent" value={isActive ? "deactivate" : "activate"} />
            <SubmitButton variant={isActive ? "danger" : "secondary"} pendingLabel="Changing…">
              {isActive ? "Make them inactive" : "Make them active again"}
            </SubmitButton>
          </form>
          <h2>History</h2>
          <HistoryList entries={history} />
        </section>
      </div>
    </>
  );
}

function hourValues(hours: readonly UsualHours[]): Record<string, string> {
  const pairs = hours.flatMap(({ weekday, fromMinute, toMinute }) => [
    [`from.${weekday}`, clockOf(fromMinute)],
    [`to.${weekday}`, clockOf(toMinute)],
  ]);
  return Object.fromEntries(pairs);
}
