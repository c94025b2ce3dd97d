import { contentHash } from "#adapters/crypto/keyed.ts";
import type { Transaction } from "#adapters/database/client.ts";

/** A form as it was posted: its hidden key, and what it said. */
export type Submission = { formKey: string; content: unknown };

/** A form that was posted before: the address of its result, or null when it said something else then. */
export type Again = { first: false; resultPath: string | null };
export type FirstOrAgain = { first: true } | Again;

/**
 * Makes a form count once. The first post of a key claims it with the address of its result; the same post again is
 * told that address; the same key with other content is told null. Concurrent posts wait for the first to commit.
 */
export async function submitOnce(tx: Transaction, submission: Submission, resultPath: string): Promise<FirstOrAgain> {
  const claimed = await tx.formSubmission.createMany({
    data: { formKey: submission.formKey, contentHash: contentHash(submission.content), resultPath },
    skipDuplicates: true,
  });
  if (claimed.count === 1) return { first: true };
  return (await earlierPost(tx, submission)) ?? { first: false, resultPath: null };
}

/** What a form that was posted before is told; null when it was not. Claims nothing. */
export async function earlierPost(tx: Transaction, { formKey, content }: Submission): Promise<Again | null> {
  const earlier = await tx.formSubmission.findUnique({ where: { formKey } });
  return (
    earlier && { first: false, resultPath: earlier.contentHash === contentHash(content) ? earlier.resultPath : null }
  );
}

/** The address of the result of a form that was posted before; null when it was not, or then said something else. */
export async function earlierResult(tx: Transaction, submission: Submission): Promise<string | null> {
  return (await earlierPost(tx, submission))?.resultPath ?? null;
}
