import type { RequestOptions } from "#adapters/auth/passkeys.ts";
import { database, type Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { forgetTries } from "#adapters/limits/spend-try.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { isFresh, readCode } from "#domain/staff/sign-in-rules.ts";
import type { Browser } from "./check-browser.ts";
import { spendCode } from "./spend-code.ts";
import { spendTries, type TooMany } from "./spend-tries.ts";
import { askForPasskey, spendPasskey } from "./use-passkey.ts";

/** A colleague in one of their browsers. */
export type Self = StaffMember & { sessionId: string };

type Answer = Result<null, "wrong"> | TooMany;

/** Shows once more, by a code that works now, that it is still the colleague who sits there: for a quarter of an hour. */
export function confirmByCode(typed: string, by: Self, browser: Browser): Promise<Answer> {
  return confirm(by, browser, async (tx, now) => {
    const code = readCode(typed);
    return code !== null && spendCode(tx, by.id, code, now);
  });
}

/** The same by a passkey. */
export function confirmByPasskey(answer: unknown, by: Self, browser: Browser): Promise<Answer> {
  return confirm(by, browser, (tx, now) => spendPasskey(tx, "confirm", placeOf(by), answer, now));
}

/** What a passkey is asked to sign for that; null when there is none. */
export function beginToConfirm(by: Self): Promise<RequestOptions | null> {
  return askForPasskey("confirm", placeOf(by), new Date());
}

/** True while the second factor of this browser was given lately. */
export async function isSurelyThem({ sessionId }: Pick<Self, "sessionId">, now: Date): Promise<boolean> {
  const browser = await database().staffSession.findUnique({
    where: { id: sessionId },
    select: { secondFactorAt: true },
  });
  return browser?.secondFactorAt ? isFresh(browser.secondFactorAt, now) : false;
}

/** The same inside a transaction, and the browser stays signed in until its end. */
export async function lockFreshBrowser(tx: Transaction, { sessionId }: Self, now: Date): Promise<boolean> {
  const [browser] = await tx.$queryRaw<{ at: Date | null }[]>`
    SELECT second_factor_at AS at FROM staff_session WHERE id = ${sessionId}::uuid FOR SHARE`;
  return browser?.at ? isFresh(browser.at, now) : false;
}

async function confirm(
  by: Self,
  browser: Browser,
  prove: (tx: Transaction, now: Date) => Promise<boolean>,
): Promise<Answer> {
  const tried = await spendTries("code", by.id, browser);
  if (!tried.ok) return tried;
  const now = new Date();
  const isProved = await inTransaction(async (tx) => {
    if (!(await prove(tx, now))) return false;
    const seen = await tx.staffSession.updateMany({ where: { id: by.sessionId }, data: { secondFactorAt: now } });
    return seen.count === 1;
  });
  if (!isProved) return refuse("wrong");
  await forgetTries("staff_code_by_account", by.id);
  return succeed(null);
}

function placeOf({ id, sessionId }: Self) {
  return { memberId: id, sessionId };
}
