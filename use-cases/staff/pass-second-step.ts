import { isAPIError } from "better-auth/api";
import { auth } from "#adapters/auth/auth.ts";
import type { RequestOptions } from "#adapters/auth/passkeys.ts";
import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { forgetTries } from "#adapters/limits/spend-try.ts";
import { readCode, type TypedCode } from "#domain/staff/sign-in-rules.ts";
import { record } from "#use-cases/history/record.ts";
import { type Browser, checkBrowser } from "./check-browser.ts";
import { memberById } from "./member-by-id.ts";
import { takeSecret } from "./new-secret.ts";
import { headersOf, type SessionCookie, sessionCookieFrom } from "./session-cookie.ts";
import { spendCode } from "./spend-code.ts";
import { spendTries, type TooMany } from "./spend-tries.ts";
import { askForPasskey, type Place, spendPasskey } from "./use-passkey.ts";

type With = TypedCode["from"] | "passkey";

export type SecondStep =
  | { ok: true; cookie: SessionCookie; with: With }
  | { ok: false; refusal: "wrong" }
  | { ok: false; refusal: "sign_in_first" }
  | TooMany;

/** The second step of signing in: by a code of the app or a recovery code, each of which works once. */
export function giveCode(typed: string, browser: Browser): Promise<SecondStep> {
  return passBy("without_code", "signed_in", browser, async (tx, { memberId }, now) => {
    const code = readCode(typed);
    return code !== null && (await spendCode(tx, memberId, code, now)) ? code.from : null;
  });
}

/** The same by a passkey: `answer` is what the browser says that was asked by `beginPasskeySignIn`. */
export function givePasskey(answer: unknown, browser: Browser): Promise<SecondStep> {
  return passBy("without_code", "signed_in", browser, async (tx, place, now) =>
    (await spendPasskey(tx, "sign_in", place, answer, now)) ? "passkey" : null,
  );
}

/** What a browser that gave its password asks a passkey to sign; null where there is nobody, or no passkey. */
export async function beginPasskeySignIn(browser: Browser): Promise<RequestOptions | null> {
  const check = await checkBrowser(browser);
  return check.is === "without_code" ? askForPasskey("sign_in", check, new Date()) : null;
}

/** The first code of a new colleague's app: puts the second factor in place and signs them in. */
export function confirmSetUp(typed: string, browser: Browser): Promise<SecondStep> {
  return passBy("without_set_up", "second_factor_set_up", browser, async (tx, { memberId }, now) => {
    const code = readCode(typed);
    return code?.from === "app" && (await takeSecret(tx, memberId, code.digits, now)) ? code.from : null;
  });
}

/** What was proved with, or null. */
type Prove = (tx: Transaction, place: Place, now: Date) => Promise<With | null>;

/** Counts the try, proves it in one transaction with its history, and gives the browser a new cookie. */
async function passBy(
  from: "without_code" | "without_set_up",
  event: string,
  browser: Browser,
  prove: Prove,
): Promise<SecondStep> {
  const check = await checkBrowser(browser);
  if (check.is !== from) return { ok: false, refusal: "sign_in_first" };
  const tried = await spendTries("code", check.memberId, browser);
  if (!tried.ok) return tried;
  const by = await inTransaction((tx) => recorded(tx, check, event, prove));
  if (by === null) return { ok: false, refusal: "wrong" };
  await forgetTries("staff_code_by_account", check.memberId);
  const cookie = await newCookie(browser);
  return cookie ? { ok: true, cookie, with: by } : { ok: false, refusal: "sign_in_first" };
}

/** Null when the browser was signed out in the meantime. */
async function newCookie(browser: Browser): Promise<SessionCookie | null> {
  try {
    const answer = await auth().api.passSecondFactor({ headers: headersOf(browser), returnHeaders: true });
    return answer.response.passed ? sessionCookieFrom(answer.headers) : null;
  } catch (error) {
    if (isAPIError(error) && error.statusCode === 401) return null;
    throw error;
  }
}

async function recorded(tx: Transaction, place: Place, event: string, prove: Prove): Promise<With | null> {
  const proved = await prove(tx, place, new Date());
  if (proved === null) return null;
  const by = await memberById(tx, place.memberId);
  await record(tx, { subject: "staff", subjectId: place.memberId, event, by, details: { with: proved } });
  return proved;
}
