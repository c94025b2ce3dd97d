import { isAPIError } from "better-auth/api";
import { auth } from "#adapters/auth/auth.ts";
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

export type SecondStep =
  | { ok: true; cookie: SessionCookie; with: TypedCode["from"] }
  | { ok: false; refusal: "wrong" }
  | { ok: false; refusal: "sign_in_first" }
  | TooMany;

/** The second step of signing in: by a code of the app or a recovery code, each of which works once. */
export function giveCode(typed: string, browser: Browser): Promise<SecondStep> {
  return passBy("without_code", "signed_in", typed, browser, spendCode);
}

/** The first code of a new colleague's app: puts the second factor in place and signs them in. */
export function confirmSetUp(typed: string, browser: Browser): Promise<SecondStep> {
  return passBy("without_set_up", "second_factor_set_up", typed, browser, (tx, memberId, code, now) =>
    code.from === "app" ? takeSecret(tx, memberId, code.digits, now) : Promise.resolve(false),
  );
}

type Work = (tx: Transaction, memberId: string, code: TypedCode, now: Date) => Promise<boolean>;

/** Counts the try, does the work in one transaction with its history, and gives the browser a new cookie. */
async function passBy(
  from: "without_code" | "without_set_up",
  event: string,
  typed: string,
  browser: Browser,
  work: Work,
): Promise<SecondStep> {
  const check = await checkBrowser(browser);
  if (check.is !== from) return { ok: false, refusal: "sign_in_first" };
  const tried = await spendTries("code", check.memberId, browser);
  if (!tried.ok) return tried;
  const code = readCode(typed);
  const isRight = code !== null && (await inTransaction((tx) => recorded(tx, check.memberId, event, code, work)));
  if (!isRight) return { ok: false, refusal: "wrong" };
  await forgetTries("staff_code_by_account", check.memberId);
  const cookie = await newCookie(browser);
  return cookie ? { ok: true, cookie, with: code.from } : { ok: false, refusal: "sign_in_first" };
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

async function recorded(tx: Transaction, memberId: string, event: string, code: TypedCode, work: Work) {
  if (!(await work(tx, memberId, code, new Date()))) return false;
  const by = await memberById(tx, memberId);
  await record(tx, { subject: "staff", subjectId: memberId, event, by, details: { with: code.from } });
  return true;
}
