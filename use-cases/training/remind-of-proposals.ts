import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { DAYS_BEFORE_A_PROPOSAL_LAPSES } from "#domain/training/proposal-life.ts";
import { queueEmail } from "#use-cases/mail/queue-email.ts";

const DAY_MS = 86_400_000;

/**
 * Reminds customers of the proposals that lapse soon, each once, and not those who have just got theirs. Gives how many were
 * due, those who were reminded before among them.
 */
export async function remindOfProposals(now: Date): Promise<number> {
  const soon = new Date(now.getTime() + DAYS_BEFORE_A_PROPOSAL_LAPSES * DAY_MS);
  const due = await database().proposal.findMany({
    where: {
      status: "sent",
      expiresAt: { gt: now, lte: soon },
      daysOpen: { gt: DAYS_BEFORE_A_PROPOSAL_LAPSES },
    },
    select: { id: true, recipientId: true, recipient: { select: { email: true } } },
    take: 500,
  });
  const reachable = due.filter(({ recipient }) => recipient.email !== null);
  for (const { id, recipientId } of reachable) {
    const email = { kind: "proposal_reminder" as const, dedupeKey: `proposal_reminder:${id}`, recipientId };
    await inTransaction((tx) => queueEmail(tx, { ...email, data: { proposalId: id } }));
  }
  return reachable.length;
}
