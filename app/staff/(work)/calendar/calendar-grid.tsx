import { EmptyState } from "#app/_components/empty-state.tsx";
import { dayAfter, startOfLondonDay } from "#domain/london-week.ts";
import { type CalendarPeriod, isWithin } from "#domain/training/calendar-period.ts";
import { onDays } from "#domain/training/on-days.ts";
import { WEEKDAYS } from "#domain/training/trainer-answers.ts";
import { bankHolidays } from "#domain/training/working-days.ts";
import type { Calendar } from "#use-cases/training/calendar-queries.ts";
import styles from "./calendar.module.css";
import { DayOffEntry, ProposedEntry, TrainingEntry } from "./entries.tsx";

type CalendarGridProps = { period: CalendarPeriod; calendar: Calendar; today: string };

/** Seven columns at a desk; on a phone a list of the days that have something, and today. Each such day has a heading. */
export function CalendarGrid({ period, calendar, today }: CalendarGridProps) {
  const trainings = onDays(period.days, calendar.trainings);
  const daysOff = onDays(period.days, calendar.daysOff);
  const proposed = onDays(period.days, calendar.proposed);
  const years = new Set(period.days.map((day) => Number(day.slice(0, 4))));
  const holidays = new Set([...years].flatMap(bankHolidays));
  const isEmpty = trainings.size + daysOff.size + proposed.size === 0;
  return (
    <>
      <div className={styles.weekdays} aria-hidden="true">
        {WEEKDAYS.map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <ol className={styles.grid}>
        {period.days.map((day) => {
          const [off = [], held = [], hints = []] = [daysOff.get(day), trainings.get(day), proposed.get(day)];
          const isBusy = off.length + held.length + hints.length > 0;
          const isHoliday = holidays.has(day);
          return (
            <li
              key={day}
              className={styles.day}
              data-empty={isBusy || isHoliday || day === today ? undefined : ""}
              data-outside={isWithin(period, day) ? undefined : ""}
              aria-current={day === today ? "date" : undefined}
            >
              <DayName day={day} isHeading={isBusy} />
              {isHoliday && <p className={styles.holiday}>Bank holiday</p>}
              {isBusy && (
                <ul className={styles.entries}>
                  {off.map((entry) => (
                    <DayOffEntry key={entry.id} entry={entry} isWholeDay={isWholeDay(entry, day)} />
                  ))}
                  {held.map((training) => (
                    <TrainingEntry key={training.id} training={training} isWide={period.view === "week"} />
                  ))}
                  {hints.map((entry) => (
                    <ProposedEntry key={`${entry.reference}${entry.startsAt.getTime()}`} entry={entry} />
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
      {isEmpty && <EmptyState title={`Nothing is planned in this ${period.view}.`} />}
    </>
  );
}

function isWholeDay({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, day: string): boolean {
  return startsAt <= startOfLondonDay(day) && endsAt >= startOfLondonDay(dayAfter(day));
}

const NAME = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", weekday: "long" });
const MONTH = new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", month: "long" });

function DayName({ day, isHeading }: { day: string; isHeading: boolean }) {
  const Name = isHeading ? "h2" : "p";
  const at = new Date(`${day}T00:00:00Z`);
  return (
    <Name className={styles.name}>
      <time dateTime={day}>
        <span className={styles.spelled}>{NAME.format(at)} </span>
        {Number(day.slice(8))}
        <span className={styles.spelled}> {MONTH.format(at)}</span>
      </time>
    </Name>
  );
}
