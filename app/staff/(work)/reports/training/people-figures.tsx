import { type TrainingCounts, type TrainingFigures, trainingsOf } from "#domain/reports/training-figures.ts";
import { CountFigure } from "./count-figure.tsx";

type FigureOf = { figures: TrainingFigures };

export function TrainingsFigure({ figures }: FigureOf) {
  return (
    <CountFigure
      id="trainings"
      title="Trainings delivered"
      counts="Days whose headcounts were written down, in the month in which they took place."
      drawn="Trainings delivered in each month, in person and online"
      figures={figures}
      columns={[
        { name: "By arrangement, online", count: ({ arrangedOnline }) => arrangedOnline },
        { name: "By arrangement, in person", count: ({ arrangedInPerson }) => arrangedInPerson },
        { name: "Open, online", count: ({ openOnline }) => openOnline },
        { name: "Open, in person", count: ({ openInPerson }) => openInPerson },
        { name: "All", count: trainingsOf },
      ]}
      parts={[
        { name: "In person", count: (each) => each.arrangedInPerson + each.openInPerson },
        { name: "Online", count: (each) => each.arrangedOnline + each.openOnline },
      ]}
    />
  );
}

const COHORTS = [
  { name: "Service users", count: ({ serviceUsers }: TrainingCounts) => serviceUsers },
  { name: "Staff", count: ({ staff }: TrainingCounts) => staff },
  { name: "Volunteers", count: ({ volunteers }: TrainingCounts) => volunteers },
];

export function PeopleFigure({ figures }: FigureOf) {
  return (
    <CountFigure
      id="people"
      title="People reached"
      counts="The headcounts of those days. Who came twice counts twice."
      drawn="People reached in each month: service users, staff and volunteers"
      figures={figures}
      columns={[
        ...COHORTS,
        { name: "All", count: (each) => COHORTS.reduce((sum, cohort) => sum + cohort.count(each), 0) },
      ]}
      parts={COHORTS}
    />
  );
}
