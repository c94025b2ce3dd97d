import { writeFileSync } from "node:fs";
import { say } from "#scripts/launch/say.ts";
import { type Section, tableOf } from "./findings.ts";
import { CLIENTS } from "./load.ts";
import { describeMachine } from "./machine.ts";

const PAGE = "docs/bench.md";

/** Writes the page of the numbers anew. */
export function writePage(sections: readonly Section[], seconds: number, minutes: number): void {
  const day = new Date().toISOString().slice(0, 10);
  const head = `# How quick it is

Written by \`npm run bench\`, which measures the shop beside its floors: what the machine, the database and the framework do
alone. Ratios travel from machine to machine; the numbers themselves do not.

- Run on ${day}, in ${minutes.toFixed(1)} minutes.
- Machine: ${describeMachine()}.
- Load: ${CLIENTS} clients at once from the same machine, each asking again as soon as it was answered, ${seconds} s for each load
  after a warm-up of a third of that.
- Stripe and Resend are stand-ins on the same machine; their work, the clients' and the database's share its cores.
`;
  const body = sections.map((section) => `\n## ${section.title}\n\n${section.about}\n\n${tableOf(section)}\n`);
  writeFileSync(PAGE, head + body.join(""));
  say(`Wrote ${PAGE}`);
}
