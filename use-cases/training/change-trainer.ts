import { mintToken } from "#adapters/crypto/mint.ts";
import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction, isDuplicate } from "#adapters/database/transaction.ts";
import { isId } from "#domain/id.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import type { TrainerName } from "#domain/training/trainer-answers.ts";
import type { UsualHours } from "#domain/training/trainer-standing.ts";
import { record } from "#use-cases/history/record.ts";

export type TrainerRefusal = "not_allowed" | "no_such_trainer";

/** Calls a trainer by another name, or writes to another address. Refuses `already_trainer` where another has it, besides. */
export async function renameTrainer(
  id: string,
  named: TrainerName,
  by: StaffMember,
): Promise<Result<null, TrainerRefusal | "already_trainer">> {
  try {
    return await changeTrainer(id, by, async (tx) => {
      await tx.trainer.update({ where: { id }, data: named });
      await record(tx, { subject: "trainer", subjectId: id, event: "trainer_renamed", by });
      return succeed(null);
    });
  } catch (problem) {
    if (isDuplicate(problem)) return refuse("already_trainer");
    throw problem;
  }
}

/**
 * Says whether somebody can be chosen for trainings. Those that they have already stay theirs; the address of their calendar
 * opens nothing while they are inactive.
 */
export async function setTrainerActive(
  id: string,
  isActive: boolean,
  by: StaffMember,
): Promise<Result<null, TrainerRefusal>> {
  return changeTrainer(id, by, async (tx) => {
    const { count } = await tx.trainer.updateMany({ where: { id, isActive: !isActive }, data: { isActive } });
    if (count === 0) return succeed(null);
    const what = { subject: "trainer", subjectId: id, by } as const;
    await record(
      tx,
      isActive ? { ...what, event: "trainer_made_active" } : { ...what, event: "trainer_made_inactive" },
    );
    return succeed(null);
  });
}

/** Sets when a trainer usually works, in place of what was set before. None at all: nothing is known of it. */
export async function setUsualHours(
  id: string,
  hours: readonly UsualHours[],
  by: StaffMember,
): Promise<Result<null, TrainerRefusal>> {
  return changeTrainer(id, by, async (tx) => {
    await tx.trainerHours.deleteMany({ where: { trainerId: id } });
    await tx.trainerHours.createMany({ data: hours.map((each) => ({ ...each, trainerId: id })) });
    await record(tx, { subject: "trainer", subjectId: id, event: "trainer_hours_set", by });
    return succeed(null);
  });
}

/** Gives a trainer's calendar a new address. The old one opens nothing from now on. */
export async function renewCalendarAddress(id: string, by: StaffMember): Promise<Result<null, TrainerRefusal>> {
  return changeTrainer(id, by, async (tx) => {
    await tx.trainer.update({ where: { id }, data: { calendarToken: mintToken() } });
    await record(tx, { subject: "trainer", subjectId: id, event: "calendar_address_renewed", by });
    return succeed(null);
  });
}

/** One change to one trainer, who stays locked until it is done: whoever takes their time at once waits. Refuses `not_allowed`, `no_such_trainer`. */
export async function changeTrainer<Value, Refusal extends string>(
  id: string,
  by: StaffMember,
  change: (tx: Transaction) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | TrainerRefusal>> {
  if (!may(by, "manage_training")) return refuse("not_allowed");
  if (!isId(id)) return refuse("no_such_trainer");
  return inTransaction(async (tx) => {
    const found = await tx.$queryRaw<unknown[]>`SELECT id FROM trainer WHERE id = ${id}::uuid FOR UPDATE`;
    return found.length === 1 ? change(tx) : refuse("no_such_trainer");
  });
}
