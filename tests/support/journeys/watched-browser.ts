import { type BrowserContext, expect } from "playwright/test";
import { INBOX, SHOP, STRIPE } from "./shop.ts";

const OURS = new Set([SHOP, STRIPE, INBOX].map((address) => new URL(address).origin));

/** What went on behind the pages of one browser. */
export type Watched = { expectClean(): Promise<void> };

/**
 * Listens to everything that a browser does, until it is asked whether all was well: no request left the shop and its
 * stand-ins, nothing broke or was refused by the content security policy, and no cookie is known outside /staff.
 */
export function watch(browser: BrowserContext): Watched {
  const strangers: string[] = [];
  const complaints: string[] = [];
  browser.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && !OURS.has(url.origin)) strangers.push(url.href);
  });
  browser.on("response", (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()} of ${response.url()}`);
  });
  browser.on("console", (message) => {
    if (message.type() === "error")
      complaints.push(`${message.text()} (${message.location().url} at ${message.page()?.url()})`);
  });
  browser.on("weberror", (problem) => complaints.push(String(problem.error().stack)));
  return {
    async expectClean() {
      expect(strangers, "requests to others").toEqual([]);
      expect(complaints, "errors in the browser").toEqual([]);
      const cookies = (await browser.cookies()).filter(({ path }) => path !== "/staff");
      expect(cookies, "cookies of public pages").toEqual([]);
    },
  };
}
