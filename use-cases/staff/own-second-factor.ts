import { database, type Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { forgetTries } from "#adapters/limits/spend-try.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { readCode, type TypedCode } from "#domain/staff/sign-in-rules.ts";
import { record } from "#use-cases/history/record.ts";
import type { Browser } from "./check-browser.ts";
import { beginSecret, newRecoveryCodes, takeSecret } from "./new-secret.ts";
import { readRecoveryCodes, spendCode } from "./spend-code.ts";
import { spendTries, type TooMany } from "./spend-tries.ts";

type Answer = Result<null, "wrong"> | TooMany;

/** Offers the secret of a new device, for a code that works now: of the present device, or from paper. */
export function beginNewDevice(typed: string, by: StaffMember, browser: Browser): Promise<Answer> {
  return withCode(typed, by, browser, async (tx, code, now) => {
    if (!(await spendCode(tx, by.id, code, now))) return false;
    await beginSecret(tx, by.id, now);
    return true;
  });
}

/** Takes the new device into use by its first code. The former one, other browsers and old recovery codes end. */
export function confirmNewDevice(
  typed: string,
  by: StaffMember & { sessionId: string },
  browser: Browser,
): Promise<Answer> {
  return withCode(typed, by, browser, async (tx, code, now) => {
    if (code.from !== "app" || !(await takeSecret(tx, by.id, code.digits, now))) return false;
    await tx.staffSession.deleteMany({ where: { staffMemberId: by.id, id: { not: by.sessionId } } });
    await record(tx, { subject: "staff", subjectId: by.id, event: "device_changed", by });
    return true;
  });
}

/** Makes ten new recovery codes for a code that works now. The old ones end. */
export function renewRecoveryCodes(typed: string, by: StaffMember, browser: Browser): Promise<Answer> {
  return withCode(typed, by, browser, async (tx, code, now) => {
    if (!(await spendCode(tx, by.id, code, now))) return false;
    await tx.staffTwoFactor.update({ where: { staffMemberId: by.id }, data: newRecoveryCodes(by.id, now) });
    await record(tx, { subject: "staff", subjectId: by.id, event: "recovery_codes_renewed", by });
    return true;
  });
}

/** The new recovery codes, while their owner has not said that they are kept, and for an hour at most; else null. */
export async function shownRecoveryCodes(by: StaffMember, now: Date): Promise<string[] | null> {
  const kept = await database().staffTwoFactor.findUnique({
    where: { staffMemberId: by.id, codesShownUntil: { gt: now } },
    select: { backupCodes: true },
  });
  return kept && readRecoveryCodes(by.id, kept.backupCodes);
}

/** The codes are on paper: they are shown no more. */
export async function keepRecoveryCodes(by: StaffMember): Promise<void> {
  await database().staffTwoFactor.updateMany({ where: { staffMemberId: by.id }, data: { codesShownUntil: null } });
}

async function withCode(
  typed: string,
  by: StaffMember,
  browser: Browser,
  work: (tx: Transaction, code: TypedCode, now: Date) => Promise<boolean>,
): Promise<Answer> {
  const tried = await spendTries("code", by.id, browser);
  if (!tried.ok) return tried;
  const code = readCode(typed);
  const isRight = code !== null && (await inTransaction((tx) => work(tx, code, new Date())));
  if (!isRight) return refuse("wrong");
  await forgetTries("staff_code_by_account", by.id);
  return succeed(null);
}
