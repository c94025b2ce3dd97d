import { mintRecoveryCodes } from "#adapters/auth/recovery-codes.ts";
import { sealFor, unsealFor } from "#adapters/auth/staff-seal.ts";
import { mintTotpSecret, stepOfCode, totpAddress } from "#adapters/auth/totp.ts";
import { database, type Transaction } from "#adapters/database/client.ts";
import { inMinutes, SET_UP_MINUTES } from "#domain/staff/sign-in-rules.ts";

/** A secret to be put into an authenticator app: as text to type, and as what the picture to scan says. */
export type SecretOffer = { secret: string; address: string };

const identifierOf = (memberId: string): string => `new_secret:${memberId}`;

/** Mints the secret of a new device. It counts for nothing until a code of it was given. An earlier offer is replaced. */
export async function beginSecret(tx: Transaction, memberId: string, now: Date): Promise<void> {
  const identifier = identifierOf(memberId);
  await tx.staffVerification.deleteMany({ where: { identifier } });
  const value = sealFor(memberId, mintTotpSecret());
  await tx.staffVerification.create({ data: { identifier, value, expiresAt: inMinutes(now, SET_UP_MINUTES) } });
}

/** The secret that waits for its first code, or null when there is none, or no more. */
export async function offeredSecret(memberId: string, now: Date): Promise<SecretOffer | null> {
  const offered = await database().staffVerification.findFirst({
    where: { identifier: identifierOf(memberId), expiresAt: { gt: now } },
    orderBy: { createdAt: "desc" },
    select: { value: true },
  });
  const member = await database().staffMember.findUnique({ where: { id: memberId }, select: { email: true } });
  if (offered === null || member === null) return null;
  const secret = unsealFor(memberId, offered.value);
  return { secret, address: totpAddress(secret, member.email) };
}

/**
 * Takes the offered secret into use by its first code, in place of any former one, with new recovery codes that can be
 * read for an hour. False, with nothing changed, when the code is wrong or the offer has run out.
 */
export async function takeSecret(tx: Transaction, memberId: string, code: string, now: Date): Promise<boolean> {
  const [offered] = await tx.$queryRaw<{ value: string }[]>`
    SELECT value FROM staff_verification WHERE identifier = ${identifierOf(memberId)} AND expires_at > ${now}
     ORDER BY created_at DESC LIMIT 1 FOR UPDATE`;
  if (!offered) return false;
  const secret = unsealFor(memberId, offered.value);
  const step = stepOfCode(secret, code, now);
  if (step === null) return false;
  await tx.staffVerification.deleteMany({ where: { identifier: identifierOf(memberId) } });
  const kept = { secret: sealFor(memberId, secret), verified: true, ...newRecoveryCodes(memberId, now) };
  await tx.staffTwoFactor.upsert({
    where: { staffMemberId: memberId },
    create: { staffMemberId: memberId, ...kept },
    update: kept,
  });
  // The code that was given is used up. Steps of a former secret say nothing about this one.
  await tx.staffMember.update({
    where: { id: memberId },
    data: { twoFactorEnabled: true, lastTotpStep: BigInt(step) },
  });
  return true;
}

/** Ten new codes, sealed, and until when they can be read. */
export function newRecoveryCodes(memberId: string, now: Date): { backupCodes: string; codesShownUntil: Date } {
  const backupCodes = sealFor(memberId, JSON.stringify(mintRecoveryCodes()));
  return { backupCodes, codesShownUntil: inMinutes(now, SET_UP_MINUTES) };
}
