import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join as pathOf } from "node:path";
import { type Browser, type BrowserContext, test as base, type Page } from "playwright/test";
import { type Colleague, firstAdministratorsLink, invite, joinIn } from "./colleagues.ts";
import { type Watched, watch } from "./watched-browser.ts";

type Journey = {
  /** A page of the administrator, signed in, in a browser of their own. */
  staff: Page;
  /** Opens a page in another browser: a colleague's, or a second customer's. It is closed at the end. */
  openBrowser: (who?: Pick<Colleague, "cookies">) => Promise<Page>;
};
type Run = {
  administrator: Colleague;
  /** Two colleagues who were invited to pack. */
  packers: { sam: Colleague; alex: Colleague };
};

const ONCE = { scope: "worker", timeout: 120_000 } as const;

/** A test whose browsers are watched: see `watch` for what may not happen in them. */
export const test = base.extend<Journey, Run>({
  context: async ({ context }, use) => {
    const watched = watch(context);
    await use(context);
    await watched.expectClean();
  },
  openBrowser: async ({ browser }, use) => {
    const open: { context: BrowserContext; watched: Watched }[] = [];
    await use(async (who) => {
      const context = await browser.newContext({ javaScriptEnabled: true });
      if (who) await context.addCookies(who.cookies);
      open.push({ context, watched: watch(context) });
      return context.newPage();
    });
    for (const { context, watched } of open) {
      await watched.expectClean();
      await context.close();
    }
  },
  staff: async ({ openBrowser, administrator }, use) => use(await openBrowser(administrator)),
  administrator: [async ({ browser }, use) => use(await theAdministrator(browser)), ONCE],
  packers: [async ({ browser, administrator }, use) => use(await twoPackers(browser, administrator)), ONCE],
});

export { expect } from "playwright/test";

/** A customer may have JavaScript off: `for (const script of WITH_AND_WITHOUT_SCRIPT) test.describe(…)`. */
export const WITH_AND_WITHOUT_SCRIPT = [
  { words: "with JavaScript", isOn: true },
  { words: "without JavaScript", isOn: false },
] as const;

/** The shop's first administrator, who joins once for each shop, however often the runner begins anew after a failure. */
async function theAdministrator(browser: Browser): Promise<Colleague> {
  const file = pathOf(process.env.DATA_DIR ?? "", "journeys-administrator.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as Colleague;
  const administrator = await joinIn(browser, await firstAdministratorsLink(), "Morgan");
  writeFileSync(file, JSON.stringify(administrator));
  return administrator;
}

async function twoPackers(browser: Browser, administrator: Colleague): Promise<Run["packers"]> {
  const context = await browser.newContext({ javaScriptEnabled: true });
  await context.addCookies(administrator.cookies);
  const page = await context.newPage();
  const sam = await joinIn(browser, await invite(page, "Sam", "fulfilment"), "Sam");
  const alex = await joinIn(browser, await invite(page, "Alex", "fulfilment"), "Alex");
  await context.close();
  return { sam, alex };
}
