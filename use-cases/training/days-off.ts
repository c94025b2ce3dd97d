import type { Prisma, Transaction } from "#adapters/database/client.ts";
import { isId } from "#domain/id.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import type { TrainingTimes } from "#domain/training/training-day.ts";
import { record } from "#use-cases/history/record.ts";
import { changeTrainer, type TrainerRefusal } from "./change-trainer.ts";

export type DaysOff = TrainingTimes & { trainerId: string };
export type DaysOffRefusal = TrainerRefusal | "training_then" | "off_then";

/**
 * Keeps a trainer's time free of trainings. The same times twice are once. Refuses `training_then` where a training, or the way
 * to or from it, is in it (`whatIsThen` says which), `off_then` where part of it is off already, `not_allowed` and
 * `no_such_trainer`. The trainer is locked meanwhile, as by whoever takes their time for a training; the database refuses an
 * overlap besides.
 */
export async function takeDaysOff(
  { trainerId, startsAt, endsAt }: DaysOff,
  by: StaffMember,
): Promise<Result<null, DaysOffRefusal>> {
  return changeTrainer<null, DaysOffRefusal>(trainerId, by, async (tx) => {
    const inTheWay = await takenThen(tx, { trainerId, startsAt, endsAt });
    if (inTheWay.some(({ isTraining }) => isTraining)) return refuse("training_then");
    if (inTheWay.some(({ isSame }) => isSame)) return succeed(null);
    if (inTheWay.length > 0) return refuse("off_then");
    await tx.trainerTime.createMany({ data: { trainerId, startsAt, endsAt } });
    await record(tx, { ...what(trainerId, { startsAt, endsAt }, by), event: "days_off_taken" });
    return succeed(null);
  });
}

/** Lets trainings into that time again. Refuses `no_such_days_off`, also where a colleague was faster. */
export async function giveDaysOffBack(
  { id, trainerId }: { id: string; trainerId: string },
  by: StaffMember,
): Promise<Result<null, TrainerRefusal | "no_such_days_off">> {
  if (!isId(id)) return refuse("no_such_days_off");
  return changeTrainer<null, "no_such_days_off">(trainerId, by, async (tx) => {
    const [gone] = await tx.$queryRaw<TrainingTimes[]>`
      DELETE FROM trainer_time WHERE id = ${id}::uuid AND trainer_id = ${trainerId}::uuid AND training_session_id IS NULL
      RETURNING starts_at AS "startsAt", ends_at AS "endsAt"`;
    if (!gone) return refuse("no_such_days_off");
    await record(tx, { ...what(trainerId, gone, by), event: "days_off_given_back" });
    return succeed(null);
  });
}

async function takenThen(tx: Transaction, { trainerId, startsAt, endsAt }: DaysOff) {
  return tx.$queryRaw<{ isTraining: boolean; isSame: boolean }[]>`
    SELECT training_session_id IS NOT NULL AS "isTraining", starts_at = ${startsAt} AND ends_at = ${endsAt} AS "isSame"
      FROM trainer_time
     WHERE trainer_id = ${trainerId}::uuid
       AND tstzrange(starts_at, ends_at) && tstzrange(${startsAt}::timestamptz, ${endsAt}::timestamptz)`;
}

function what(trainerId: string, { startsAt, endsAt }: TrainingTimes, by: StaffMember) {
  const details: Prisma.InputJsonObject = { from: startsAt.toISOString(), to: endsAt.toISOString() };
  return { subject: "trainer", subjectId: trainerId, by, details } as const;
}
