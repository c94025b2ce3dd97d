import { gzipSync } from "node:zlib";
import type { Browser, CDPSession, Page, Request } from "playwright";
import { median } from "./timings.ts";

export type Weight = {
  /** Gzipped bytes of the scripts that were loaded. */
  scriptBytes: number;
  styleBytes: number;
  /** Requests to other hosts than the page's own. */
  foreign: string[];
  /** The layout shift of the load, as browsers count it: 0 is still. */
  shift: number;
  /** How long the page could not have answered, in milliseconds: the part of each task over 50. */
  blocked: number;
};

/** A phone of the middle kind beside a desk computer. */
const SLOWER = 4;

/** Loads a page as a first visitor does, by a browser whose processor is made slower. */
export async function firstLoad(browser: Browser, url: string): Promise<Weight> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const loaded: Request[] = [];
    page.on("requestfinished", (request) => loaded.push(request));
    await slowDown(await context.newCDPSession(page));
    await page.addInitScript(watchTasksAndShifts);
    const answer = await page.goto(url, { waitUntil: "networkidle" });
    if (answer?.status() !== 200) throw new Error(`${url} answered ${answer?.status()}`);
    return { ...(await weightOf(loaded, new URL(url).host)), ...(await readWatch(page)) };
  } finally {
    await context.close();
  }
}

/** What several loads of one page came to: of times and shifts the middle counts, and the rest is the same each time. */
export function middleOf(loads: readonly Weight[]): Weight {
  const [first] = loads;
  if (first === undefined) throw new Error("nothing was loaded");
  const middle = (pick: (weight: Weight) => number) => median(loads.map(pick));
  return { ...first, shift: middle(({ shift }) => shift), blocked: middle(({ blocked }) => blocked) };
}

async function weightOf(loaded: readonly Request[], host: string) {
  const foreign = loaded.map((each) => each.url()).filter((url) => /^https?:/.test(url) && new URL(url).host !== host);
  return { scriptBytes: await sizeOf(loaded, "script"), styleBytes: await sizeOf(loaded, "stylesheet"), foreign };
}

async function sizeOf(loaded: readonly Request[], type: string): Promise<number> {
  const wanted = loaded.filter((request) => request.resourceType() === type);
  const bodies = await Promise.all(wanted.map(async (request) => (await request.response())?.body()));
  return bodies.reduce((sum, body) => sum + (body ? gzipSync(body).length : 0), 0);
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
}

type Watch = { blocked: number; shift: number };

/** Runs in the page, before anything of its own. */
function watchTasksAndShifts(): void {
  const watch = { blocked: 0, shift: 0 };
  Object.assign(globalThis, { benchWatch: watch });
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) watch.blocked += Math.max(0, task.duration - 50);
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watch.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: "layout-shift", buffered: true });
}

function readWatch(page: Page): Promise<Watch> {
  return page.evaluate(() => (globalThis as typeof globalThis & { benchWatch: Watch }).benchWatch);
}
