import { env } from "#adapters/env/env.ts";

const DAY = 86_400;

/** The cookie of a signed-in browser, as a page sets it. */
export type SessionCookie = {
  name: string;
  value: string;
  options: { httpOnly: true; sameSite: "lax"; secure: boolean; path: string; maxAge: number };
};

/** How long a browser stays signed in at most, however busy it is: 7 days. */
export const SIGNED_IN_DAYS = 7;

/** Its name; over https browsers take a name that starts like this only from https. */
export function sessionCookieName(): string {
  return isHttps() ? "__Secure-staff" : "staff";
}

/** What goes to the browser, out of the headers that the library answered with. */
export function sessionCookieFrom(headers: Headers): SessionCookie {
  const start = `${sessionCookieName()}=`;
  const line = headers.getSetCookie().find((entry) => entry.startsWith(start));
  if (line === undefined) throw new Error("the sign-in gave no cookie");
  return sessionCookie(decodeURIComponent(line.slice(start.length).split(";")[0] ?? ""));
}

/** The same cookie with nothing in it: the browser forgets it. */
export function endedCookie(): SessionCookie {
  const { options, ...cookie } = sessionCookie("");
  return { ...cookie, options: { ...options, maxAge: 0 } };
}

function sessionCookie(value: string): SessionCookie {
  const options = { httpOnly: true, sameSite: "lax", secure: isHttps(), path: "/staff" } as const;
  return { name: sessionCookieName(), value, options: { ...options, maxAge: SIGNED_IN_DAYS * DAY } };
}

/** The headers that the library reads a browser from: its cookie, where it comes from and what it calls itself. */
export function headersOf(browser: {
  cookie: string | null;
  address: string | null;
  userAgent: string | null;
}): Headers {
  const headers = new Headers();
  if (browser.cookie) headers.set("cookie", `${sessionCookieName()}=${encodeURIComponent(browser.cookie)}`);
  if (browser.address) headers.set("x-real-ip", browser.address);
  if (browser.userAgent) headers.set("user-agent", browser.userAgent.slice(0, 300));
  return headers;
}

function isHttps(): boolean {
  return env().BASE_URL.startsWith("https:");
}
