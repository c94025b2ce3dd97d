import { hashPassword, isPassword } from "#adapters/auth/password-hash.ts";
import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { isId } from "#domain/id.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";
import type { Browser } from "./check-browser.ts";
import { spendTries, type TooMany } from "./spend-tries.ts";

/** Changes one's own name, as colleagues and histories show it. */
export async function changeOwnName(name: string, by: StaffMember): Promise<void> {
  if (name === by.name) return;
  await inTransaction(async (tx) => {
    await tx.staffMember.update({ where: { id: by.id }, data: { name } });
    await record(tx, { subject: "staff", subjectId: by.id, event: "name_changed", by });
  });
}

/** Changes one's own password by the present one, and ends every other browser one is signed in with. */
export async function changePassword(
  typed: { present: string; next: string },
  by: StaffMember & { sessionId: string },
  browser: Browser,
): Promise<Result<null, "wrong"> | TooMany> {
  const tried = await spendTries("password", by.email, browser);
  if (!tried.ok) return tried;
  const account = { staffMemberId: by.id, providerId: "credential" };
  const kept = await database().staffAccount.findFirst({ where: account, select: { password: true } });
  if (!kept?.password || !(await isPassword(typed.present, kept.password))) return refuse("wrong");
  const password = await hashPassword(typed.next);
  return inTransaction(async (tx) => {
    // Only over the password that was given: one changed meanwhile stands.
    const changed = await tx.staffAccount.updateMany({
      where: { ...account, password: kept.password },
      data: { password },
    });
    if (changed.count === 0) return refuse("wrong");
    await tx.staffSession.deleteMany({ where: { staffMemberId: by.id, id: { not: by.sessionId } } });
    await record(tx, { subject: "staff", subjectId: by.id, event: "password_changed", by });
    return succeed(null);
  });
}

/** Ends one browser: the one that asks. */
export async function signOut(sessionId: string): Promise<void> {
  await database().staffSession.deleteMany({ where: { id: sessionId } });
}

/** Ends another of one's own browsers, from its next request on. False when it had ended already, or is a colleague's. */
export async function endBrowser(sessionId: string, by: StaffMember): Promise<boolean> {
  if (!isId(sessionId)) return false;
  return inTransaction(async (tx) => {
    const ended = await tx.$executeRaw`
      DELETE FROM staff_session WHERE id = ${sessionId}::uuid AND staff_member_id = ${by.id}::uuid`;
    if (ended === 0) return false;
    await record(tx, { subject: "staff", subjectId: by.id, event: "browser_ended", by });
    return true;
  });
}

/** Ends every browser one is signed in with, the one that asks among them. */
export async function signOutEverywhere(by: StaffMember): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.staffSession.deleteMany({ where: { staffMemberId: by.id } });
    await record(tx, { subject: "staff", subjectId: by.id, event: "signed_out_everywhere", by });
  });
}
