import { cookies, headers } from "next/headers";
import type { Browser } from "#use-cases/staff/check-browser.ts";
import { type SessionCookie, sessionCookieName } from "#use-cases/staff/session-cookie.ts";

/** What this request tells of its browser. The address is the one that the reverse proxy wrote. */
export async function thisBrowser(): Promise<Browser> {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return {
    cookie: jar.get(sessionCookieName())?.value ?? null,
    address: head.get("x-real-ip"),
    userAgent: head.get("user-agent"),
  };
}

/** Gives the browser its cookie, or takes it away. Only an action can. */
export async function giveCookie(cookie: SessionCookie): Promise<void> {
  (await cookies()).set(cookie.name, cookie.value, cookie.options);
}
