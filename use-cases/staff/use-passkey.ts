import { namedPasskey, type RequestOptions, readUse, requestOptions } from "#adapters/auth/passkeys.ts";
import { database, type Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { record } from "#use-cases/history/record.ts";
import { type ChallengeFor, keepChallenge, takeChallenge } from "./challenge.ts";
import { memberById } from "./member-by-id.ts";

/** One browser of one colleague. */
export type Place = { memberId: string; sessionId: string };

/** What the browser is asked to sign, by one of the colleague's passkeys; null when they have none. */
export async function askForPasskey(
  what: ChallengeFor,
  { memberId, sessionId }: Place,
  now: Date,
): Promise<RequestOptions | null> {
  const known = await database().staffPasskey.findMany({
    where: { staffMemberId: memberId },
    select: { credentialId: true, transports: true },
    orderBy: { createdAt: "asc" },
  });
  if (known.length === 0) return null;
  const options = await requestOptions(known);
  await inTransaction((tx) => keepChallenge(tx, what, sessionId, options.challenge, now));
  return options;
}

type Kept = {
  id: string;
  name: string;
  credentialId: string;
  publicKey: Uint8Array<ArrayBuffer>;
  transports: string[];
};

/**
 * True when the answer is signed, for the challenge that this browser was given, by a passkey of this very colleague that counts
 * on. The challenge is used up by any answer. A passkey that does not count on may have been copied: it is refused, and the
 * history says so.
 */
export async function spendPasskey(
  tx: Transaction,
  what: ChallengeFor,
  { memberId, sessionId }: Place,
  answer: unknown,
  now: Date,
): Promise<boolean> {
  const challenge = await takeChallenge(tx, what, sessionId, now);
  const kept = challenge === null ? null : await passkeyOf(tx, memberId, answer);
  if (challenge === null || kept === null) return false;
  const counter = await readUse(answer, challenge, kept);
  if (counter === null) return false;
  if (await countOn(tx, kept.id, counter, now)) return true;
  const by = await memberById(tx, memberId);
  await record(tx, {
    ...{ subject: "staff", subjectId: memberId, event: "passkey_refused", by },
    details: { name: kept.name },
  });
  return false;
}

async function passkeyOf(tx: Transaction, memberId: string, answer: unknown): Promise<Kept | null> {
  const credentialId = namedPasskey(answer);
  if (credentialId === null) return null;
  return tx.staffPasskey.findUnique({ where: { credentialId, staffMemberId: memberId } });
}

/** Many passkeys do not count: theirs stays 0. Any other number only grows. */
async function countOn(tx: Transaction, id: string, counter: number, now: Date): Promise<boolean> {
  const counted = await tx.$executeRaw`
    UPDATE staff_passkey SET counter = ${counter}, last_used_at = ${now}
     WHERE id = ${id}::uuid AND (counter < ${counter} OR (counter = 0 AND ${counter} = 0))`;
  return counted === 1;
}
