import type { Transaction } from "#adapters/database/client.ts";
import { statesBefore } from "#domain/life.ts";
import { ENQUIRY_LIFE } from "#domain/training/enquiry-life.ts";
import { record } from "#use-cases/history/record.ts";

/**
 * Closes what nobody closed of people who are forgotten because nothing happened any more: an enquiry without anybody to answer
 * would stay in the pipeline for ever. Their drafts are taken back. Composes; its caller has locked the rows.
 */
export async function closeSilent(tx: Transaction, ids: readonly string[], now: Date): Promise<void> {
  const recipientId = { in: [...ids] };
  const closedAt = now;
  const version = { increment: 1 };
  const enquiries = await tx.enquiry.updateManyAndReturn({
    where: { recipientId, status: { in: statesBefore(ENQUIRY_LIFE, "closed") } },
    data: { status: "closed", closedAt, version },
    select: { id: true },
  });
  const quotes = await tx.quote.updateManyAndReturn({
    where: { recipientId, status: "draft" },
    data: { status: "lapsed", closedAt, version },
    select: { id: true, number: true },
  });
  const proposals = await tx.proposal.updateManyAndReturn({
    where: { recipientId, status: "draft" },
    data: { status: "lapsed", closedAt, version },
    select: { id: true, number: true },
  });
  const withdrawn = (subject: "quote" | "proposal", drafts: { id: string; number: number }[]) =>
    drafts.map(({ id, number }) => ({
      ...{ subject, subjectId: id, event: `${subject}_withdrawn`, by: "system" as const },
      details: { number },
    }));
  await record(
    tx,
    ...enquiries.map(({ id }) => {
      return { subject: "enquiry", subjectId: id, event: "enquiry_fell_silent", by: "system" } as const;
    }),
    ...withdrawn("quote", quotes),
    ...withdrawn("proposal", proposals),
  );
}
