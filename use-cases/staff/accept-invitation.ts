import { hashPassword } from "#adapters/auth/password-hash.ts";
import { looksLikeToken } from "#adapters/crypto/mint.ts";
import { database, type Transaction } from "#adapters/database/client.ts";
import { inTransaction, isDuplicate } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import type { StaffRole } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";
import type { Browser } from "./check-browser.ts";
import { invitationHash } from "./make-invitation.ts";
import { memberById } from "./member-by-id.ts";
import type { SessionCookie } from "./session-cookie.ts";
import { passPassword } from "./sign-in.ts";

/** What the page of an invitation shows. The address is empty on the very first one. */
export type OpenInvitation = { email: string; role: StaffRole; renews: boolean };

/** The invitation behind a link, or null: used, run out, taken back and unknown look the same. */
export async function openInvitation(token: string, now: Date): Promise<OpenInvitation | null> {
  if (!looksLikeToken(token)) return null;
  const found = await database().staffInvitation.findFirst({
    where: { tokenHash: invitationHash(token), usedAt: null, expiresAt: { gt: now } },
    select: { email: true, role: true, renewsId: true },
  });
  return found && { email: found.email, role: found.role, renews: found.renewsId !== null };
}

export type Acceptance = { token: string; name: string; password: string; email: string };
export type AcceptRefusal = "no_such_invitation" | "already_member";

/**
 * Uses an invitation up: makes the colleague, or renews the sign-in of one, with this password. The browser then goes on
 * to set up its codes; until that is done it opens nothing.
 */
export async function acceptInvitation(
  acceptance: Acceptance,
  browser: Browser,
): Promise<Result<SessionCookie, AcceptRefusal>> {
  if (!looksLikeToken(acceptance.token)) return refuse("no_such_invitation");
  const hash = await hashPassword(acceptance.password);
  const result = await settle(acceptance, hash).catch((error) => {
    if (isDuplicate(error)) return refuse("already_member");
    throw error;
  });
  if (!result.ok) return result;
  const passed = await passPassword(result.value, acceptance.password, browser);
  return passed ? succeed(passed.cookie) : refuse("no_such_invitation");
}

type Used = { email: string; role: StaffRole; renewsId: string | null };

/** Everything or nothing: an address that is taken leaves the invitation open. Gives the address to sign in with. */
function settle(acceptance: Acceptance, hash: string): Promise<Result<string, AcceptRefusal>> {
  return inTransaction(async (tx) => {
    const now = new Date();
    const [used] = await tx.$queryRaw<Used[]>`
      UPDATE staff_invitation SET used_at = ${now}
       WHERE token_hash = ${invitationHash(acceptance.token)} AND used_at IS NULL AND expires_at > ${now}
      RETURNING email, role, renews_id AS "renewsId"`;
    if (!used) return refuse("no_such_invitation");
    if (used.renewsId !== null) return renew(tx, used.renewsId, hash);
    const email = (used.email || acceptance.email).toLowerCase();
    return succeed(await join(tx, { name: acceptance.name, email, role: used.role }, hash));
  });
}

async function join(
  tx: Transaction,
  who: { name: string; email: string; role: StaffRole },
  password: string,
): Promise<string> {
  const member = await tx.staffMember.create({ data: { ...who, emailVerified: true } });
  await tx.staffAccount.create({ data: accountOf(member.id, password) });
  await record(tx, { subject: "staff", subjectId: member.id, event: "staff_joined", by: member });
  return member.email;
}

/** A new password; the former second factor and every browser end. */
async function renew(tx: Transaction, memberId: string, password: string): Promise<Result<string, AcceptRefusal>> {
  const changed = await tx.staffMember.updateMany({
    where: { id: memberId, disabledAt: null },
    data: { twoFactorEnabled: false },
  });
  if (changed.count === 0) return refuse("no_such_invitation");
  const account = accountOf(memberId, password);
  const { staffMemberId, providerId } = account;
  await tx.staffAccount.upsert({
    where: { staffMemberId_providerId: { staffMemberId, providerId } },
    create: account,
    update: { password },
  });
  await tx.staffTwoFactor.deleteMany({ where: { staffMemberId: memberId } });
  await tx.staffPasskey.deleteMany({ where: { staffMemberId: memberId } });
  await tx.staffSession.deleteMany({ where: { staffMemberId: memberId } });
  const member = await memberById(tx, memberId);
  await record(tx, { subject: "staff", subjectId: memberId, event: "sign_in_renewed", by: member });
  return succeed(member.email);
}

/** The row that the sign-in reads a password from. */
function accountOf(memberId: string, password: string) {
  return { staffMemberId: memberId, accountId: memberId, providerId: "credential", password };
}
