import type { Transaction } from "#adapters/database/client.ts";
import { CHALLENGE_MINUTES, inMinutes } from "#domain/staff/sign-in-rules.ts";

/** What a passkey is asked for: to let somebody in, to show once more who is there, or to be made. */
export type ChallengeFor = "sign_in" | "confirm" | "add";

const identifierOf = (what: ChallengeFor, sessionId: string): string => `passkey_${what}:${sessionId}`;

/** Keeps what a passkey must sign, for one browser and one purpose, in place of an earlier one. */
export async function keepChallenge(
  tx: Transaction,
  what: ChallengeFor,
  sessionId: string,
  challenge: string,
  now: Date,
): Promise<void> {
  const identifier = identifierOf(what, sessionId);
  await tx.staffVerification.deleteMany({ where: { identifier } });
  const expiresAt = inMinutes(now, CHALLENGE_MINUTES);
  await tx.staffVerification.create({ data: { identifier, value: challenge, expiresAt } });
}

/** Uses it up, whatever comes of it: null when there is none, or it is too old. No challenge works twice. */
export async function takeChallenge(
  tx: Transaction,
  what: ChallengeFor,
  sessionId: string,
  now: Date,
): Promise<string | null> {
  const [taken] = await tx.$queryRaw<{ value: string }[]>`
    DELETE FROM staff_verification WHERE identifier = ${identifierOf(what, sessionId)} AND expires_at > ${now}
    RETURNING value`;
  return taken?.value ?? null;
}
