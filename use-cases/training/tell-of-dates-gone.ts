import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { tellStaff } from "#use-cases/tasks/open-task.ts";
import { datesGone } from "./dates-gone.ts";

/** Tells staff of each proposal that stands with no date left to take, once for each. Gives how many there are. */
export async function tellOfDatesGone(now: Date): Promise<number> {
  const standing = await database().proposal.findMany({
    where: { status: "sent", expiresAt: { gt: now } },
    select: { token: true },
    orderBy: { expiresAt: "asc" },
    take: 500,
  });
  let without = 0;
  for (const { token } of standing) without += (await tellWhenNoneIsLeft(token, now)) ? 1 : 0;
  return without;
}

/** Tells staff, once, when the proposal behind a secret link has no date left that could be taken. */
export async function tellWhenNoneIsLeft(token: string, now: Date): Promise<boolean> {
  return inTransaction(async (tx) => {
    const { id, reference, _count } = await tx.proposal.findUniqueOrThrow({
      where: { token },
      select: { id: true, reference: true, _count: { select: { dates: true } } },
    });
    if ((await datesGone(id, now, tx)).length < _count.dates) return false;
    const page = `/staff/training/proposals/${reference}`;
    await tellStaff(tx, ["administrator", "training"], "proposal_dates_gone", `proposal_dates_gone:${id}`, page);
    return true;
  });
}
