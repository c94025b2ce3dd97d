import { londonClockTime } from "#domain/london-day.ts";
import type { Calendar, CalendarTraining } from "#use-cases/training/calendar-queries.ts";
import styles from "./calendar.module.css";

/** A training: arranged by its booking, open by itself. In a wide view it says where it is as well. */
export function TrainingEntry({ training, isWide }: { training: CalendarTraining; isWide: boolean }) {
  const { id, kind, status, title, reference, organisationName, capacity, seatsTaken, trainers } = training;
  const isOpen = kind === "open";
  const page = isOpen ? `sessions/${id}` : `bookings/${reference}`;
  const facts = [
    capacity === null ? null : `${seatsTaken} of ${capacity}`,
    trainers.join(", "),
    isWide ? whereOf(training) : null,
  ];
  return (
    <li className={styles.entry} data-kind={kind} data-status={status}>
      <a href={`/staff/training/${page}`}>
        {status === "draft" && "Draft: "}
        {spanOf(training)} {isOpen ? title : (organisationName ?? title)}
      </a>
      <span className={styles.facts}>{facts.filter(Boolean).join(" · ")}</span>
    </li>
  );
}

type Hours = { startsAt: Date; endsAt: Date };

export function DayOffEntry({ entry, isWholeDay }: { entry: Calendar["daysOff"][number]; isWholeDay: boolean }) {
  return (
    <li className={styles.entry} data-kind="off">
      {entry.name} is off{isWholeDay ? "" : `, ${spanOf(entry)}`}
    </li>
  );
}

/** A date that a customer may choose: it keeps nobody's time yet. */
export function ProposedEntry({ entry }: { entry: Calendar["proposed"][number] }) {
  return (
    <li className={styles.entry} data-kind="proposed">
      <a href={`/staff/training/proposals/${entry.reference}`}>
        Proposed: {spanOf(entry)} {entry.organisationName ?? entry.reference}
      </a>
      <span className={styles.facts}>{entry.trainers.join(", ")}</span>
    </li>
  );
}

function spanOf({ startsAt, endsAt }: Hours): string {
  return `${londonClockTime(startsAt)}–${londonClockTime(endsAt)}`;
}

function whereOf({ format, place }: CalendarTraining): string {
  return format === "online" ? "Online" : (place?.replaceAll("\n", ", ") ?? "In person");
}
