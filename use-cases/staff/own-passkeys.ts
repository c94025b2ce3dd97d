import { type CreationOptions, creationOptions, readNewPasskey } from "#adapters/auth/passkeys.ts";
import { database } from "#adapters/database/client.ts";
import { inTransaction, isDuplicate } from "#adapters/database/transaction.ts";
import { isId } from "#domain/id.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { MOST_PASSKEYS } from "#domain/staff/sign-in-rules.ts";
import { record } from "#use-cases/history/record.ts";
import { keepChallenge, takeChallenge } from "./challenge.ts";
import { lockFreshBrowser, type Self } from "./show-it-is-you.ts";

export type OwnPasskey = { id: string; name: string; createdAt: Date; lastUsedAt: Date | null };

/** One's passkeys, the oldest first. */
export function passkeysOf(by: Pick<StaffMember, "id">): Promise<OwnPasskey[]> {
  return database().staffPasskey.findMany({
    where: { staffMemberId: by.id },
    select: { id: true, name: true, createdAt: true, lastUsedAt: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: MOST_PASSKEYS,
  });
}

export type PasskeyRefusal = "not_fresh" | "too_many";

/** What a browser is asked in order to make one more passkey. Refuses who has not lately given a second factor. */
export async function beginPasskey(by: Self): Promise<Result<CreationOptions, PasskeyRefusal>> {
  const known = await database().staffPasskey.findMany({
    where: { staffMemberId: by.id },
    select: { credentialId: true, transports: true },
  });
  if (known.length >= MOST_PASSKEYS) return refuse("too_many");
  const options = await creationOptions(by, known);
  const now = new Date();
  return inTransaction(async (tx) => {
    if (!(await lockFreshBrowser(tx, by, now))) return refuse("not_fresh");
    await keepChallenge(tx, "add", by.sessionId, options.challenge, now);
    return succeed(options);
  });
}

/** Keeps a passkey that the browser made: `answer` is what it says. Refuses `wrong` for anything that proves none. */
export async function addPasskey(
  { name, answer }: { name: string; answer: unknown },
  by: Self,
): Promise<Result<null, PasskeyRefusal | "wrong">> {
  const now = new Date();
  const challenge = await inTransaction((tx) => takeChallenge(tx, "add", by.sessionId, now));
  const made = challenge === null ? null : await readNewPasskey(answer, challenge);
  if (made === null) return refuse("wrong");
  return inTransaction(async (tx) => {
    if (!(await lockFreshBrowser(tx, by, now))) return refuse("not_fresh");
    await tx.$queryRaw`SELECT 1 FROM staff_member WHERE id = ${by.id}::uuid FOR NO KEY UPDATE`;
    const count = await tx.staffPasskey.count({ where: { staffMemberId: by.id } });
    if (count >= MOST_PASSKEYS) return refuse("too_many");
    await tx.staffPasskey.create({ data: { ...made, staffMemberId: by.id, name } });
    await record(tx, { subject: "staff", subjectId: by.id, event: "passkey_added", by, details: { name } });
    return succeed(null);
  }).catch((error) => {
    if (isDuplicate(error)) return refuse("wrong");
    throw error;
  });
}

/** Takes a passkey away: it lets nobody in any more, and every other browser is signed out, because it may be a thief's. */
export async function removePasskey(id: string, by: Self): Promise<Result<null, "not_fresh" | "no_such_passkey">> {
  const now = new Date();
  return inTransaction(async (tx) => {
    if (!(await lockFreshBrowser(tx, by, now))) return refuse("not_fresh");
    if (!isId(id)) return refuse("no_such_passkey");
    const [removed] = await tx.$queryRaw<{ name: string }[]>`
      DELETE FROM staff_passkey WHERE id = ${id}::uuid AND staff_member_id = ${by.id}::uuid RETURNING name`;
    if (!removed) return refuse("no_such_passkey");
    await tx.staffSession.deleteMany({ where: { staffMemberId: by.id, id: { not: by.sessionId } } });
    await record(tx, { subject: "staff", subjectId: by.id, event: "passkey_removed", by, details: removed });
    return succeed(null);
  });
}
