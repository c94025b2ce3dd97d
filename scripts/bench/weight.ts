import { type Browser, chromium } from "playwright";
import { provideChromium } from "#scripts/test/chromium.ts";
import { startBareNext } from "./bare-next.ts";
import type { Bench } from "./bench.ts";
import { compareCost, type Finding, milliseconds, type Section } from "./findings.ts";
import { firstLoad, middleOf, type Weight } from "./page-weight.ts";
import { publicPages } from "./public-pages.ts";
import { startShop } from "./shop.ts";

const ROUNDS = 5;
const MOST_KB_OVER_FLOOR = 10;
const MOST_STYLE_KB = 15;
const MOST_TIMES_BLOCKED = 1.3;

/** What a first visit to each public page costs a browser. */
export async function measureWeight(bench: Bench): Promise<Section> {
  const browser = await chromium.launch({ executablePath: await provideChromium(), args: ["--no-sandbox"] });
  bench.closing.add(() => browser.close());
  const bareNext = await startBareNext(bench);
  const shop = await startShop(bench);
  const paths = publicPages();
  const [bare, ...ours] = await weighInRounds(browser, [bareNext.url, ...paths.map((path) => `${shop.url}${path}`)]);
  await browser.close();
  await shop.stop();
  await bareNext.stop();
  if (bare === undefined) throw new Error("the bare page was not loaded");
  const pages = ours.map((weight, index) => ({ path: paths[index] ?? "", weight }));
  return { title: "Weight of the public pages", about: ABOUT, findings: compare(pages, bare) };
}

const ABOUT = `First visits in Chromium, its processor made four times slower, in ${ROUNDS} rounds through all pages; of times the middle
one counts. Scripts and styles are counted gzipped, those that were really loaded. "Blocked" is the part over 50 ms of each
task while the page loads. The floor is the bare page of the same framework.`;

/** Loads every page once in each round, so that a slow moment of the machine falls on all alike. */
async function weighInRounds(browser: Browser, urls: readonly string[]): Promise<Weight[]> {
  const loads: Weight[][] = urls.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [index, url] of urls.entries()) loads[index]?.push(await firstLoad(browser, url));
  return loads.map(middleOf);
}

type WeighedPage = { path: string; weight: Weight };

function compare(pages: readonly WeighedPage[], bare: Weight): Finding[] {
  const styles = Math.max(...pages.map(({ weight }) => weight.styleBytes));
  const foreign = [...new Set(pages.flatMap(({ weight }) => weight.foreign))];
  const shift = Math.max(...pages.map(({ weight }) => weight.shift));
  return [
    ...pages.map(({ path, weight }) => scripts(path, weight, bare)),
    {
      what: "Styles, the heaviest page",
      measured: kilobytes(styles),
      aim: `< ${MOST_STYLE_KB} KB`,
      isMet: styles < MOST_STYLE_KB * 1024,
    },
    {
      what: "Requests to other hosts, all pages",
      measured: foreign.length === 0 ? "none" : foreign.join(" "),
      aim: "none",
      isMet: foreign.length === 0,
    },
    { what: "Layout shift, the worst page", measured: shift.toFixed(3), floor: bare.shift.toFixed(3) },
    ...pages.map(({ path, weight }) =>
      compareCost(`Blocked: ${path}`, weight.blocked, bare.blocked, MOST_TIMES_BLOCKED, milliseconds),
    ),
  ];
}

function scripts(path: string, ours: Weight, bare: Weight): Finding {
  return {
    what: `Scripts: ${path}`,
    measured: kilobytes(ours.scriptBytes),
    floor: kilobytes(bare.scriptBytes),
    ratio: ours.scriptBytes / bare.scriptBytes,
    aim: `≤ the floor + ${MOST_KB_OVER_FLOOR} KB`,
    isMet: ours.scriptBytes - bare.scriptBytes <= MOST_KB_OVER_FLOOR * 1024,
  };
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
