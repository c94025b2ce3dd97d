import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { median } from "./bench/timings.ts";
import { giveUp, Problem, say, step } from "./launch/say.ts";
import { provideChromium } from "./test/chromium.ts";

// `npm run lighthouse`: marks the public pages of the shop that runs here, as on a phone, and writes docs/lighthouse.md.

/** Fetched when it is needed: it weighs a third of all that the shop does. */
const VERSION = "13.5.0";
const TOOLS = resolve(".data/tools/lighthouse");
const PAGES = ["/", "/order", "/free-copies", "/training"];
const RUNS = 3;
const LEAST = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 } as const;
type Category = keyof typeof LEAST;
const CATEGORIES = Object.keys(LEAST) as Category[];

const mark = z.object({ score: z.number() });
const report = z.object({
  categories: z.object({ performance: mark, accessibility: mark, "best-practices": mark, seo: mark }),
});
type Marks = Record<Category, number>;

async function main(): Promise<void> {
  const { BASE_URL = "http://localhost:3000" } = process.env;
  const chromium = await provideChromium();
  await provideLighthouse();
  const rows: { page: string; marks: Marks }[] = [];
  for (const page of PAGES) {
    const runs: Marks[] = [];
    for (let run = 1; run <= RUNS; run += 1)
      runs.push(await step(`${page}, ${run} of ${RUNS}`, () => marksOf(BASE_URL + page, chromium)));
    rows.push({ page, marks: middleOf(runs) });
  }
  writeFileSync("docs/lighthouse.md", pageOf(rows));
  for (const { page, marks } of rows) say(`${page}: ${CATEGORIES.map((name) => `${name} ${marks[name]}`).join(", ")}`);
}

async function provideLighthouse(): Promise<void> {
  if (existsSync(join(TOOLS, "node_modules/lighthouse"))) return;
  mkdirSync(TOOLS, { recursive: true });
  writeFileSync(join(TOOLS, "package.json"), JSON.stringify({ private: true, dependencies: { lighthouse: VERSION } }));
  await step("Fetching Lighthouse", () => {
    const { status, stderr } = spawnSync("npm", ["install", "--no-audit", "--no-fund"], {
      cwd: TOOLS,
      encoding: "utf8",
    });
    if (status !== 0) throw new Problem(`Lighthouse could not be fetched:\n${stderr}`);
  });
}

function marksOf(url: string, chromium: string): Marks {
  const file = join(TOOLS, "report.json");
  const flags = ["--headless", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])].join(" ");
  const args = [url, "--quiet", "--output=json", `--output-path=${file}`, `--chrome-flags=${flags}`];
  const { status, stderr } = spawnSync(join(TOOLS, "node_modules/.bin/lighthouse"), args, {
    encoding: "utf8",
    env: { ...process.env, CHROME_PATH: chromium },
  });
  if (status !== 0)
    throw new Problem(`Lighthouse could not mark ${url}. Does the shop run there? ${stderr.slice(0, 500)}`);
  const { categories } = report.parse(JSON.parse(readFileSync(file, "utf8")));
  return Object.fromEntries(CATEGORIES.map((name) => [name, Math.round(categories[name].score * 100)])) as Marks;
}

/** The middle of each mark: performance is measured on this machine, whatever else it does. */
function middleOf(runs: readonly Marks[]): Marks {
  return Object.fromEntries(CATEGORIES.map((name) => [name, median(runs.map((marks) => marks[name]))])) as Marks;
}

function pageOf(rows: readonly { page: string; marks: Marks }[]): string {
  const aims = CATEGORIES.map((name) => `${name} (aim ${LEAST[name]})`);
  const lines = rows.map(({ page, marks }) => `| ${page} | ${CATEGORIES.map((name) => marks[name]).join(" | ")} |`);
  return `# Lighthouse

Written by \`npm run lighthouse\` beside a running shop: Lighthouse ${VERSION}, as on a slow phone, the middle of ${RUNS} runs.
Performance depends on the machine and on what else it does; the other three do not.

| Page | ${aims.join(" | ")} |
| --- | ${CATEGORIES.map(() => "---").join(" | ")} |
${lines.join("\n")}
`;
}

await main().catch(giveUp);
