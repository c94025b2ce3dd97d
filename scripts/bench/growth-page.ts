import { writeFileSync } from "node:fs";
import { say } from "#scripts/launch/say.ts";
import { type Curve, drawCurves } from "./curves.ts";
import { type Section, tableOf } from "./findings.ts";
import type { Grown } from "./growth.ts";
import { describeMachine } from "./machine.ts";

const PAGE = "docs/growth.md";
const PICTURE = "docs/growth.svg";

/** Writes the page of the numbers, and its curves, anew. */
export function writeGrowthPage(grown: readonly Grown[], section: Section): void {
  writeFileSync(PICTURE, drawCurves(curvesOf(grown)));
  writeFileSync(PAGE, pageOf(section));
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

function pageOf(section: Section): string {
  return `# As history grows

Written by \`npm run bench -- --only=growth\`, which takes about a quarter of an hour and is no part of the usual run. What
staff do all day should take as long after a million orders as after a thousand.

![The time of the packing queue, a deep page, search, a claim, a dispatch and a label sheet, with 1,000, 100,000 and 1,000,000 orders behind them. The numbers are in the table below.](growth.svg)

- Run on ${new Date().toISOString().slice(0, 10)}.
- Machine: ${describeMachine()}.
- For scale: on such a machine and with 10,000 orders, Vendure's data alone for such a list takes 39 ms (p95, one client) and
  a deep page 46 ms, and it fulfils 16 orders a second at eight clients, p95 592 ms. The aims are half of its list's time, an
  eighth of its p95, and eight times its rate.
- Machines differ. On a slower one (first page of a long list p50 24 ms where it was 11), within ten minutes on 2026-11-27:
  Vendure 3.7.3 took 68 ms for its list of 10 orders and 126 ms for one of 50 (p95, one client), and fulfilled 9.3 orders a
  second, p95 2,286 ms, held up by deadlocks of its own; 15.6 and 648 ms with the lines of every order sorted so that none
  happens. This shop, with 1,000 orders, took 34 ms for its page of 50 parcels, and dispatched 80 a second, p95 175 ms.

${section.about}

${tableOf(section)}
`;
}
