import { type TrainingCounts, type TrainingFigures, trainingsOf } from "#domain/reports/training-figures.ts";
import { Figure } from "./figure.tsx";
import { MonthChart } from "./month-chart.tsx";

type FigureOf = { figures: TrainingFigures };
const inNumbers = (count: number) => count.toLocaleString("en-GB");
const monthsOf = ({ months }: TrainingFigures) => months.map(({ month }) => month);
const valuesOf = ({ months }: TrainingFigures, count: (counts: TrainingCounts) => number) =>
  months.map(({ counts }) => count(counts));
const column = (label: string, count: (counts: TrainingCounts) => number) => ({
  label,
  cell: ({ counts }: { counts: TrainingCounts }) => inNumbers(count(counts)),
});

export function TrainingsFigure({ figures }: FigureOf) {
  return (
    <Figure
      title="Trainings delivered"
      counts="Days whose headcounts were written down, in the month in which they took place."
      figures={figures}
      columns={[
        column("By arrangement, online", ({ arrangedOnline }) => arrangedOnline),
        column("By arrangement, in person", ({ arrangedInPerson }) => arrangedInPerson),
        column("Open, online", ({ openOnline }) => openOnline),
        column("Open, in person", ({ openInPerson }) => openInPerson),
        column("All", trainingsOf),
      ]}
    >
      <MonthChart
        id="trainings"
        title="Trainings delivered in each month, in person and online"
        months={monthsOf(figures)}
        say={inNumbers}
        parts={[
          { name: "In person", values: valuesOf(figures, (each) => each.arrangedInPerson + each.openInPerson) },
          { name: "Online", values: valuesOf(figures, (each) => each.arrangedOnline + each.openOnline) },
        ]}
      />
    </Figure>
  );
}

const COHORTS = [
  { name: "Service users", count: ({ serviceUsers }: TrainingCounts) => serviceUsers },
  { name: "Staff", count: ({ staff }: TrainingCounts) => staff },
  { name: "Volunteers", count: ({ volunteers }: TrainingCounts) => volunteers },
];

export function PeopleFigure({ figures }: FigureOf) {
  return (
    <Figure
      title="People reached"
      counts="The headcounts of those days. Who came twice counts twice."
      figures={figures}
      columns={[
        ...COHORTS.map(({ name, count }) => column(name, count)),
        column("All", (each) => COHORTS.reduce((sum, { count }) => sum + count(each), 0)),
      ]}
    >
      <MonthChart
        id="people"
        title="People reached in each month: service users, staff and volunteers"
        months={monthsOf(figures)}
        say={inNumbers}
        parts={COHORTS.map(({ name, count }) => ({ name, values: valuesOf(figures, count) }))}
      />
    </Figure>
  );
}

export function PlacesFigure({ figures }: FigureOf) {
  return (
    <Figure
      title="Places at open sessions"
      counts="Confirmed places at sessions that stand or took place, beside all there are, in the month of the session."
      figures={figures}
      columns={[column("Sold", ({ placesSold }) => placesSold), column("Places", ({ capacity }) => capacity)]}
    >
      <MonthChart
        id="places"
        title="Places at open sessions in each month, sold and free"
        months={monthsOf(figures)}
        say={inNumbers}
        parts={[
          { name: "Sold", values: valuesOf(figures, ({ placesSold }) => placesSold) },
          { name: "Free", values: valuesOf(figures, ({ capacity, placesSold }) => capacity - placesSold) },
        ]}
      />
    </Figure>
  );
}

export function CancelledFigure({ figures }: FigureOf) {
  return (
    <Figure
      title="Cancelled"
      counts="Bookings by arrangement, and places that had been confirmed, in the month in which they were cancelled."
      figures={figures}
      columns={[
        column("Bookings", ({ bookingsCancelled }) => bookingsCancelled),
        column("Places", ({ placesCancelled }) => placesCancelled),
      ]}
    >
      <MonthChart
        id="cancelled"
        title="Bookings and places cancelled in each month"
        months={monthsOf(figures)}
        say={inNumbers}
        parts={[
          { name: "Bookings", values: valuesOf(figures, ({ bookingsCancelled }) => bookingsCancelled) },
          { name: "Places", values: valuesOf(figures, ({ placesCancelled }) => placesCancelled) },
        ]}
      />
    </Figure>
  );
}
