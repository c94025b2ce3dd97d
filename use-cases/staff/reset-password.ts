import { setTimeout as pause } from "node:timers/promises";
import { hashPassword } from "#adapters/auth/password-hash.ts";
import { keyedHash } from "#adapters/crypto/keyed.ts";
import { looksLikeToken, mintToken } from "#adapters/crypto/mint.ts";
import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { env } from "#adapters/env/env.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import { inMinutes, RESET_MINUTES } from "#domain/staff/sign-in-rules.ts";
import { record } from "#use-cases/history/record.ts";
import { queueEmail } from "#use-cases/mail/queue-email.ts";
import type { Browser } from "./check-browser.ts";
import { memberById } from "./member-by-id.ts";
import { spendTries, type TooMany } from "./spend-tries.ts";

const identifierOf = (token: string): string => `reset:${keyedHash("staff password reset", token)}`;

/** Longer than the work for a known address takes, so that waiting tells nothing either. */
const ANSWER_MS = 400;

/** Sends a link to a new password, if this is the address of a colleague who can sign in. The answer never says. */
export async function askForReset(typed: string, browser: Browser): Promise<{ ok: true } | TooMany> {
  const email = typed.toLowerCase();
  const tried = await spendTries("reset", email, browser);
  if (!tried.ok) return tried;
  await Promise.all([sendLink(email), pause(ANSWER_MS)]);
  return tried;
}

async function sendLink(email: string): Promise<void> {
  await inTransaction(async (tx) => {
    const member = await tx.staffMember.findUnique({
      where: { email, disabledAt: null, accounts: { some: {} } },
      select: { id: true },
    });
    if (member === null) return;
    await tx.staffVerification.deleteMany({ where: { identifier: { startsWith: "reset:" }, value: member.id } });
    const token = mintToken();
    const identifier = identifierOf(token);
    const expiresAt = inMinutes(new Date(), RESET_MINUTES);
    await tx.staffVerification.create({ data: { identifier, value: member.id, expiresAt } });
    const data = { resetUrl: `${env().BASE_URL}/staff/reset/${token}` };
    const dedupeKey = `staff_password_reset:${identifier}`;
    await queueEmail(tx, { kind: "staff_password_reset", dedupeKey, staffMemberId: member.id, data });
  });
}

/** True while a link to a new password works: an hour, and until it is used. */
export async function isResetOpen(token: string, now: Date): Promise<boolean> {
  if (!looksLikeToken(token)) return false;
  const where = { identifier: identifierOf(token), expiresAt: { gt: now } };
  return (await database().staffVerification.count({ where })) > 0;
}

/** Sets a new password by such a link and ends every browser of its owner. Signing in still takes a code. */
export async function resetPassword(token: string, password: string): Promise<Result<null, "no_such_link">> {
  if (!(await isResetOpen(token, new Date()))) return refuse("no_such_link");
  const hash = await hashPassword(password);
  return inTransaction(async (tx) => {
    const [used] = await tx.$queryRaw<{ memberId: string }[]>`
      DELETE FROM staff_verification WHERE identifier = ${identifierOf(token)} AND expires_at > ${new Date()}
      RETURNING value AS "memberId"`;
    if (!used) return refuse("no_such_link");
    const { memberId } = used;
    const owner = { staffMemberId: memberId, providerId: "credential", staffMember: { disabledAt: null } };
    const changed = await tx.staffAccount.updateMany({ where: owner, data: { password: hash } });
    if (changed.count === 0) return refuse("no_such_link");
    await tx.staffSession.deleteMany({ where: { staffMemberId: memberId } });
    const by = await memberById(tx, memberId);
    await record(tx, { subject: "staff", subjectId: memberId, event: "password_reset", by });
    return succeed(null);
  });
}
