import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { record } from "#use-cases/history/record.ts";

/** Closes the proposals that nobody accepted in time, each in a transaction of its own. Gives how many. */
export async function lapseProposals(now: Date): Promise<number> {
  const due = await database().proposal.findMany({
    where: { status: "sent", expiresAt: { lte: now } },
    select: { id: true },
    take: 500,
  });
  let lapsed = 0;
  for (const { id } of due)
    lapsed += await inTransaction(async (tx) => {
      const { count } = await tx.proposal.updateMany({
        where: { id, status: "sent", expiresAt: { lte: now } },
        data: { status: "lapsed", closedAt: now, version: { increment: 1 } },
      });
      if (count === 1)
        await record(tx, { subject: "proposal", subjectId: id, event: "proposal_expired", by: "system" });
      return count;
    });
  return lapsed;
}
