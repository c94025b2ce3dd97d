import { isAPIError } from "better-auth/api";
import { auth } from "#adapters/auth/auth.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { forgetTries } from "#adapters/limits/spend-try.ts";
import { PASSWORD_MOST } from "#domain/staff/sign-in-rules.ts";
import type { Browser } from "./check-browser.ts";
import { beginSecret } from "./new-secret.ts";
import { headersOf, type SessionCookie, sessionCookieFrom } from "./session-cookie.ts";
import { spendTries, type TooMany } from "./spend-tries.ts";

export type SignedIn = { ok: true; cookie: SessionCookie; next: "code" | "set_up" };

/**
 * The first step of signing in: gives the browser a cookie that opens nothing but the second step, or the setting up of
 * codes where there are none yet. Refuses `wrong`, with one answer for an unknown address, a wrong password and a
 * disabled colleague; and `too_many_tries`.
 */
export async function signIn(
  typed: { email: string; password: string },
  browser: Browser,
): Promise<SignedIn | { ok: false; refusal: "wrong" } | TooMany> {
  const email = typed.email.trim().toLowerCase();
  const tried = await spendTries("password", email, browser);
  if (!tried.ok) return tried;
  const passed = typed.password.length > PASSWORD_MOST ? null : await passPassword(email, typed.password, browser);
  if (passed === null) return { ok: false, refusal: "wrong" };
  await forgetTries("staff_password_by_account", email);
  return passed;
}

/** The same without counting: for somebody who has just chosen this password. Null when it is not the right one. */
export async function passPassword(email: string, password: string, browser: Browser): Promise<SignedIn | null> {
  try {
    const { headers, response } = await auth().api.signInEmail({
      body: { email, password },
      headers: headersOf({ ...browser, cookie: null }),
      returnHeaders: true,
    });
    const { id, twoFactorEnabled } = response.user;
    if (!twoFactorEnabled) await inTransaction((tx) => beginSecret(tx, id, new Date()));
    return { ok: true, cookie: sessionCookieFrom(headers), next: twoFactorEnabled ? "code" : "set_up" };
  } catch (error) {
    if (isAPIError(error) && (error.statusCode === 401 || error.statusCode === 400)) return null;
    throw error;
  }
}
