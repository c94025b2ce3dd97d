import { isAPIError } from "better-auth/api";
import { auth } from "#adapters/auth/auth.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { hasRunOut } from "#domain/staff/sign-in-rules.ts";
import { headersOf, SIGNED_IN_DAYS } from "./session-cookie.ts";

/** What a request tells of its browser: the value of its cookie, the address it comes from, what it calls itself. */
export type Browser = { cookie: string | null; address: string | null; userAgent: string | null };

/** How far somebody has come: signed in, or still to give a code, or still to set up their codes. */
export type Check =
  | { is: "signed_in"; member: StaffMember; sessionId: string }
  | { is: "without_code"; memberId: string; sessionId: string }
  | { is: "without_set_up"; memberId: string; sessionId: string }
  | { is: "nobody" };

const NOBODY: Check = { is: "nobody" };

/** Who is behind a request, as the database knows it at this moment: a disabled colleague is nobody. */
export async function checkBrowser(browser: Browser): Promise<Check> {
  if (browser.cookie === null) return NOBODY;
  const found = await known(browser);
  if (found === null || found.user.disabledAt) return NOBODY;
  const { session, user } = found;
  if (hasRunOut(session, SIGNED_IN_DAYS, new Date())) return NOBODY;
  const place = { memberId: user.id, sessionId: session.id };
  if (!user.twoFactorEnabled) return { is: "without_set_up", ...place };
  if (!session.secondFactorAt) return { is: "without_code", ...place };
  const member = { id: user.id, name: user.name, email: user.email, role: user.role as StaffMember["role"] };
  return { is: "signed_in", member, sessionId: session.id };
}

/** Null as well for a browser that is being signed out at this very moment. */
async function known(browser: Browser) {
  try {
    return await auth().api.getSession({ headers: headersOf(browser) });
  } catch (error) {
    if (isAPIError(error) && error.statusCode === 401) return null;
    throw error;
  }
}
