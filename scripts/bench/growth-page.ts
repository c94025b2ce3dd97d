import { writeFileSync } from "node:fs";
import { say } from "#scripts/launch/say.ts";
import { type Curve, drawCurves } from "./curves.ts";
import { type Section, tableOf } from "./findings.ts";
import type { Grown } from "./growth.ts";
import { describeMachine } from "./machine.ts";
import type { Yardstick } from "./options.ts";

const PAGE = "docs/growth.md";
const PICTURE = "docs/growth.svg";

/** Writes the page of the numbers, and its curves, anew. */
export function writeGrowthPage(grown: readonly Grown[], section: Section, vendure: Yardstick): void {
  writeFileSync(PICTURE, drawCurves(curvesOf(grown)));
  writeFileSync(PAGE, pageOf(section, vendure));
  say(`Wrote ${PAGE} and ${PICTURE}`);
}

function curvesOf(grown: readonly Grown[]): Curve[] {
  const curve = (label: string, time: (each: Grown) => number): Curve => ({
    label,
    points: grown.map((each) => ({ orders: each.orders, milliseconds: time(each) })),
  });
  return [
    curve("Labels for 200", ({ labels }) => labels.p95),
    curve("Search, eight at once", ({ search }) => search.atOnce.p95),
    curve("Search, the slowest", ({ search }) => search.worst.p95),
    curve("Dispatch, eight at once", ({ dispatch }) => dispatch.atOnce.p95),
    curve("Claim of 50", ({ claim }) => claim.p95),
    curve("Queue page", ({ queue }) => queue.p95),
    curve("Deep page", ({ lists }) => lists.deep.p95),
  ];
}

/** Machines differ: what both took on another. */
const ELSEWHERE = `- On a machine less than half as quick, on 2026-11-27, with Vendure 3.7.3 measured there before and after: its list of 10
  orders took 63 to 68 ms, of 50 as here 118 to 126 ms; it fulfilled 9.2 to 9.3 orders a second with p95 2,286 to 2,959 ms, held
  up by deadlocks of its own (15.0 to 15.6 and 631 to 648 ms with the lines of every order sorted). Of this shop, behind 1,000
  to 1,000,000 orders, the queue page took 38 to 43 ms, a deep page 1.02 to 1.04 of the middle, the slowest search 78 to
  103 ms; 73 to 74 parcels a second were dispatched, p95 187 to 194 ms.`;

function pageOf(section: Section, { listMs, perSecond, fulfilledMs }: Yardstick): string {
  return `# As history grows

Written by \`npm run bench -- --only=growth\`, which takes about a quarter of an hour and is no part of the usual run. What
staff do all day should take as long after a million orders as after a thousand.

![The time of the packing queue, a deep page, search, a claim, a dispatch and a label sheet, with 1,000, 100,000 and 1,000,000 orders behind them. The numbers are in the table below.](growth.svg)

- Run on ${new Date().toISOString().slice(0, 10)}.
- Machine: ${describeMachine()}.
- For scale: on such a machine and with 10,000 orders, Vendure's data alone for such a list takes ${listMs} ms (p95, one client), and
  it fulfils ${perSecond} orders a second at eight clients, p95 ${fulfilledMs} ms. The aims are half of its list's time, an eighth of its p95, and
  eight times its rate; \`--vendure=${listMs},${perSecond},${fulfilledMs}\` told them to this run.
${ELSEWHERE}

${section.about}

${tableOf(section)}
`;
}
