import { type TrainingFigures, trainingFigures } from "#domain/reports/training-figures.ts";
import type { TrainingSpan } from "#domain/reports/training-span.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import { answersIn, cancelledIn, deliveredIn, type KindFilter, moneyIn, placesIn } from "./figures-queries.ts";

export type FiguresWish = { span: TrainingSpan; kind: KindFilter };

/**
 * What came of training, month by month by the calendar of the United Kingdom. `kind` narrows all but feedback, which of fewer
 * trainings could tell who said what. Refuses `not_allowed`.
 */
export async function figuresOfTraining(
  { span, kind }: FiguresWish,
  by: StaffMember,
): Promise<Result<TrainingFigures, "not_allowed">> {
  if (!may(by, "manage_training")) return refuse("not_allowed");
  const [answers, ...counts] = await Promise.all([
    answersIn(span),
    deliveredIn(span, kind),
    placesIn(span, kind),
    moneyIn(span, kind),
    cancelledIn(span, kind),
  ]);
  return succeed(trainingFigures(span.months, counts.flat(), answers));
}
