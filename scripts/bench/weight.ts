import { chromium } from "playwright";
import { provideChromium } from "#scripts/test/chromium.ts";
import { startBareNext } from "./bare-next.ts";
import type { Bench } from "./bench.ts";
import type { Finding, Section } from "./findings.ts";
import { milliseconds } from "./findings.ts";
import { type Weight, weigh } from "./page-weight.ts";
import { publicPages } from "./public-pages.ts";
import { startShop } from "./shop.ts";

const MOST_KB_OVER_FLOOR = 10;
const MOST_STYLE_KB = 15;
const MOST_TIMES_BLOCKED = 1.3;

/** What a first visit to each public page costs a browser. */
export async function measureWeight(bench: Bench): Promise<Section> {
  const browser = await chromium.launch({ executablePath: await provideChromium(), args: ["--no-sandbox"] });
  bench.closing.add(() => browser.close());
  const bareNext = await startBareNext(bench);
  const bare = await weigh(browser, bareNext.url);
  await bareNext.stop();
  const shop = await startShop(bench);
  const findings: Finding[] = [];
  for (const path of publicPages()) findings.push(...compare(path, await weigh(browser, `${shop.url}${path}`), bare));
  await shop.stop();
  await browser.close();
  return {
    title: "Weight of the public pages",
    about: `First visits in Chromium, its processor made four times slower; of times the middle of five. Scripts and styles are
counted gzipped, those that were really loaded. "Blocked" is the part over 50 ms of each task while the page loads.
The floor is the bare page of the same framework.`,
    findings,
  };
}

function compare(path: string, ours: Weight, bare: Weight): Finding[] {
  const over = (ours.scriptBytes - bare.scriptBytes) / 1024;
  return [
    {
      what: `${path}: scripts`,
      measured: kilobytes(ours.scriptBytes),
      floor: kilobytes(bare.scriptBytes),
      ratio: ours.scriptBytes / bare.scriptBytes,
      aim: `≤ the floor + ${MOST_KB_OVER_FLOOR} KB`,
      isMet: over <= MOST_KB_OVER_FLOOR,
    },
    {
      what: `${path}: styles`,
      measured: kilobytes(ours.styleBytes),
      aim: `< ${MOST_STYLE_KB} KB`,
      isMet: ours.styleBytes < MOST_STYLE_KB * 1024,
    },
    {
      what: `${path}: requests to other hosts`,
      measured: ours.foreign.length === 0 ? "none" : ours.foreign.join(" "),
      aim: "none",
      isMet: ours.foreign.length === 0,
    },
    { what: `${path}: layout shift`, measured: ours.shift.toFixed(3), floor: bare.shift.toFixed(3) },
    {
      what: `${path}: blocked`,
      measured: milliseconds(ours.blocked),
      floor: milliseconds(bare.blocked),
      ratio: ours.blocked / bare.blocked,
      aim: `≤ ${MOST_TIMES_BLOCKED} × the floor`,
      isMet: ours.blocked <= bare.blocked * MOST_TIMES_BLOCKED,
    },
  ];
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
