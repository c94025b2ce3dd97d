import { readFileSync } from "node:fs";
import { expect, type Page } from "playwright/test";

/** What finds barriers, as a page's own script: without what its package would do between pages and frames. */
const AXE = readFileSync(new URL(import.meta.resolve("axe-core/axe.min.js")), "utf8");

/** How a page is looked at: each size in each scheme. Where only colours can differ, only colours are asked for. */
const VIEWS = [
  { width: 360, height: 740, colorScheme: "light", isOnlyColours: false },
  { width: 360, height: 740, colorScheme: "dark", isOnlyColours: true },
  { width: 1280, height: 800, colorScheme: "dark", isOnlyColours: true },
  { width: 1280, height: 800, colorScheme: "light", isOnlyColours: false },
] as const;

type View = { width: number; height: number; colorScheme: "light" | "dark"; isOnlyColours: boolean };

const STANDARDS: Asked = {
  type: "tag",
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};
const COLOURS: Asked = { type: "rule", values: ["color-contrast"] };

/** A page that was looked at in all of them is the same page in another state: a phone by day, and a desk by night. */
const AGAIN = [
  { width: 360, height: 740, colorScheme: "light", isOnlyColours: false },
  { width: 1280, height: 800, colorScheme: "dark", isOnlyColours: false },
] as const;

const seen = new Set<string>();

/**
 * Looks at the page as a phone and as a desk would show it, light and dark: no barrier that axe knows of, and nothing
 * that has to be scrolled sideways. A page that was looked at in the same state before is not looked at again.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  // After a step without a new page the title follows the heading by a moment.
  await expect(page).toHaveTitle(/./);
  const { address, words } = await stateOf(page);
  const state = `${address} ${words}`;
  if (seen.has(state)) return;
  const look = (shown: Page) => expectNoBarriers(shown, seen.has(address) ? AGAIN : VIEWS);
  const hasScripts = await page.evaluate(() => !matchMedia("(scripting: none)").matches);
  if (hasScripts) await look(page);
  else await withCopyOf(page, look);
  seen.add(address).add(state);
}

/** Its address and the words of its frame, without what differs from one order to the next. */
function stateOf(page: Page): Promise<{ address: string; words: string }> {
  return page.evaluate(() => {
    const frame = [...document.querySelectorAll("h1, h2, h3, label, button, summary, [role=alert], [role=status]")];
    const words = new Set(frame.map(({ textContent }) => textContent?.replaceAll(/AG-\S+|\d+/g, "#")));
    return { address: location.pathname.replaceAll(/AG-[\w-]+|[\w-]{20,}/g, "#"), words: [...words].join("|") };
  });
}

async function expectNoBarriers(page: Page, views: readonly View[]): Promise<void> {
  const before = page.viewportSize();
  await page.evaluate(AXE);
  for (const { width, height, colorScheme, isOnlyColours } of views) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    // Colours that are on their way to the other scheme are nobody's. A way that is left off midway is over, too.
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
    const seenAs = `${page.url()} at ${width} pixels, ${colorScheme}`;
    expect(await page.evaluate(askAxe, isOnlyColours ? COLOURS : STANDARDS), `barriers on ${seenAs}`).toEqual([]);
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(tooWide, `pixels too many in the width of ${seenAs}`).toBeLessThanOrEqual(0);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  if (before) await page.setViewportSize(before);
}

type Asked = { type: "tag" | "rule"; values: string[] };
type Axe = { run(options: object): Promise<{ violations: { help: string; nodes: { html: string }[] }[] }> };

/** Runs in the page: what axe finds there. */
async function askAxe(runOnly: Asked): Promise<string[]> {
  const { axe } = globalThis as unknown as { axe: Axe };
  const { violations } = await axe.run({ runOnly, resultTypes: ["violations"] });
  return violations.flatMap(({ help, nodes }) => nodes.map(({ html }) => `${help}: ${html}`));
}

/** Axe needs JavaScript: where the customer's is off it looks at a copy of the page as it stands, without its scripts. */
async function withCopyOf(page: Page, look: (copy: Page) => Promise<void>): Promise<void> {
  const body = (await page.content()).replaceAll(/<script\b[^>]*>.*?<\/script>/gs, "");
  const context = await page.context().browser()?.newContext({ javaScriptEnabled: true });
  if (!context) throw new Error("this browser is gone");
  const copy = await context.newPage();
  await copy.route(page.url(), (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
  await copy.goto(page.url());
  await look(copy);
  await context.close();
}
