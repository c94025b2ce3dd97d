import { randomUUID } from "node:crypto";
import { mintToken } from "#adapters/crypto/mint.ts";
import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction, isDuplicate } from "#adapters/database/transaction.ts";
import { isId } from "#domain/id.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { may, type StaffMember } from "#domain/staff/abilities.ts";
import type { NewTrainer, TrainerName } from "#domain/training/trainer-answers.ts";
import { submitOnce } from "#use-cases/forms/submit-once.ts";
import { record } from "#use-cases/history/record.ts";

export type AddTrainerRefusal = "not_allowed" | "no_such_colleague" | "already_trainer" | "already_sent_otherwise";

/**
 * Makes somebody a trainer, with a calendar of their own, once for each form key: a colleague by the name and address that they
 * sign in with, or somebody from outside. Refuses `not_allowed`; `no_such_colleague`, also for one who is disabled;
 * `already_trainer` where a trainer has the address; and `already_sent_otherwise`.
 */
export async function addTrainer(
  { formKey, who }: { formKey: string; who: NewTrainer },
  by: StaffMember,
): Promise<Result<{ id: string }, AddTrainerRefusal>> {
  if (!may(by, "manage_training")) return refuse("not_allowed");
  const id = randomUUID();
  try {
    return await inTransaction(async (tx) => {
      const turn = await submitOnce(tx, { formKey, content: who }, id);
      if (!turn.first)
        return turn.resultPath === null ? refuse("already_sent_otherwise") : succeed({ id: turn.resultPath });
      const person = "staffMemberId" in who ? await colleague(tx, who.staffMemberId) : { ...who, staffMemberId: null };
      if (person === null) {
        await tx.formSubmission.delete({ where: { formKey } });
        return refuse("no_such_colleague");
      }
      await tx.trainer.createMany({ data: { id, ...person, calendarToken: mintToken() } });
      await record(tx, { subject: "trainer", subjectId: id, event: "trainer_added", by });
      return succeed({ id });
    });
  } catch (problem) {
    if (isDuplicate(problem)) return refuse("already_trainer");
    throw problem;
  }
}

async function colleague(tx: Transaction, id: string): Promise<(TrainerName & { staffMemberId: string }) | null> {
  if (!isId(id)) return null;
  const found = await tx.staffMember.findFirst({
    where: { id, disabledAt: null },
    select: { name: true, email: true },
  });
  return found && { name: found.name, email: found.email.toLowerCase(), staffMemberId: id };
}
