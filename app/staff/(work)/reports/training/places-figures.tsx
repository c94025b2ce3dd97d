import type { TrainingCounts, TrainingFigures } from "#domain/reports/training-figures.ts";
import { CountFigure } from "./count-figure.tsx";

type FigureOf = { figures: TrainingFigures };

const TAKEN = { name: "Taken", count: ({ placesSold }: TrainingCounts) => placesSold };
const STILL_FREE = { name: "Still free", count: ({ capacity, placesSold }: TrainingCounts) => capacity - placesSold };

export function PlacesFigure({ figures }: FigureOf) {
  return (
    <CountFigure
      id="places"
      title="Places at open sessions"
      counts="Confirmed places at sessions that stand or took place, beside all there are, in the month of the session."
      drawn="Places at open sessions in each month, taken and still free"
      figures={figures}
      columns={[TAKEN, { name: "Places", count: ({ capacity }) => capacity }]}
      parts={[TAKEN, STILL_FREE]}
    />
  );
}

const CANCELLED = [
  { name: "Bookings", count: ({ bookingsCancelled }: TrainingCounts) => bookingsCancelled },
  { name: "Places", count: ({ placesCancelled }: TrainingCounts) => placesCancelled },
];

export function CancelledFigure({ figures }: FigureOf) {
  return (
    <CountFigure
      id="cancelled"
      title="Cancelled"
      counts="Bookings by arrangement, and places that had been confirmed, in the month in which they were cancelled."
      drawn="Bookings and places cancelled in each month"
      figures={figures}
      columns={CANCELLED}
      parts={CANCELLED}
    />
  );
}
