import { timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { sealFor, unsealFor } from "#adapters/auth/staff-seal.ts";
import { stepOfCode } from "#adapters/auth/totp.ts";
import type { Transaction } from "#adapters/database/client.ts";
import type { TypedCode } from "#domain/staff/sign-in-rules.ts";

const codes = z.array(z.string());

type Kept = { secret: string; backupCodes: string };

/** Uses up a code of a colleague's second factor: false when it is wrong or was used before. No code works twice. */
export async function spendCode(tx: Transaction, memberId: string, code: TypedCode, now: Date): Promise<boolean> {
  const [kept] = await tx.$queryRaw<Kept[]>`
    SELECT secret, backup_codes AS "backupCodes" FROM staff_two_factor
     WHERE staff_member_id = ${memberId}::uuid AND verified FOR UPDATE`;
  if (!kept) return false;
  return code.from === "app"
    ? spendStep(tx, memberId, stepOfCode(unsealFor(memberId, kept.secret), code.digits, now))
    : spendRecoveryCode(tx, memberId, kept, code.digits);
}

/** A step counts once, and none before it counts any more. */
async function spendStep(tx: Transaction, memberId: string, step: number | null): Promise<boolean> {
  if (step === null) return false;
  const used = await tx.$executeRaw`
    UPDATE staff_member SET last_totp_step = ${step}
     WHERE id = ${memberId}::uuid AND (last_totp_step IS NULL OR last_totp_step < ${step})`;
  return used === 1;
}

async function spendRecoveryCode(tx: Transaction, memberId: string, kept: Kept, digits: string): Promise<boolean> {
  const left = codes.parse(JSON.parse(unsealFor(memberId, kept.backupCodes)));
  const rest = left.filter((code) => !timingSafeEqual(Buffer.from(code), Buffer.from(digits)));
  if (rest.length === left.length) return false;
  const backupCodes = sealFor(memberId, JSON.stringify(rest));
  await tx.staffTwoFactor.update({ where: { staffMemberId: memberId }, data: { backupCodes } });
  return true;
}

/** The codes that are left. */
export function readRecoveryCodes(memberId: string, sealed: string): string[] {
  return codes.parse(JSON.parse(unsealFor(memberId, sealed)));
}
