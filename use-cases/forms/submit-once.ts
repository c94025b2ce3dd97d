import { contentHash } from "#adapters/crypto/keyed.ts";
import type { Transaction } from "#adapters/database/client.ts";

/** A form as it was posted: its hidden key, and what it said. */
export type Submission = { formKey: string; content: unknown };

export type FirstOrAgain = { first: true } | { first: false; resultPath: string } | { first: false; resultPath: null };

/**
 * Makes a form count once. The first post of a key claims it with the address of its result; the same post again is
 * told that address; the same key with other content is told null. Concurrent posts wait for the first to commit.
 */
export async function submitOnce(tx: Transaction, submission: Submission, resultPath: string): Promise<FirstOrAgain> {
  const hash = contentHash(submission.content);
  const claimed = await tx.formSubmission.createMany({
    data: { formKey: submission.formKey, contentHash: hash, resultPath },
    skipDuplicates: true,
  });
  if (claimed.count === 1) return { first: true };
  return { first: false, resultPath: await earlierResult(tx, submission) };
}

/** The address of the result of a form that was posted before; null when it was not, or then said something else. */
export async function earlierResult(tx: Transaction, submission: Submission): Promise<string | null> {
  const earlier = await tx.formSubmission.findUnique({ where: { formKey: submission.formKey } });
  return earlier?.contentHash === contentHash(submission.content) ? earlier.resultPath : null;
}
