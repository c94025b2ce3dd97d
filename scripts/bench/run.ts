import { build } from "#scripts/launch/build.ts";
import { giveUp, say } from "#scripts/launch/say.ts";
import { Closing } from "./closing.ts";
import { startDatabases } from "./databases.ts";
import { type Section, tableOf } from "./findings.ts";
import { endFormerRun, forgetProcesses } from "./former-run.ts";
import { readOptions, USUAL_PARTS } from "./options.ts";
import { writePage } from "./page.ts";

const closing = new Closing();

/** `npm run bench`: measures the shop beside its floors. A run of all usual parts writes docs/bench.md anew. */
async function bench(): Promise<void> {
  const startedAt = performance.now();
  const options = readOptions(process.argv.slice(2));
  await endFormerRun();
  closing.add(forgetProcesses);
  await build();
  // Only now: what measures imports the database's client, which on a fresh clone the build writes first.
  const { floorsOf, MEASURES } = await import("./measures.ts");
  const databases = await startDatabases(options.firstPort, closing);
  const given = { options, closing, databases };
  const floors = floorsOf(given);
  const sections: Section[] = [];
  for (const part of options.parts) {
    say(`Measuring: ${part}`);
    const section = await MEASURES[part](given, floors);
    process.stdout.write(`\n${section.title}\n\n${tableOf(section)}\n\n`);
    sections.push(section);
  }
  const minutes = (performance.now() - startedAt) / 60_000;
  if (USUAL_PARTS.every((part) => options.parts.includes(part))) writePage(sections, options.seconds, minutes);
  say(`All of it took ${minutes.toFixed(1)} min`);
}

async function endWith(code: number): Promise<never> {
  await closing.close();
  process.exit(code);
}

async function endByProblem(problem: unknown): Promise<never> {
  await closing.close();
  return giveUp(problem);
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void endWith(1));
// Whatever breaks, and wherever: nothing that was started is left behind.
process.on("uncaughtException", (problem) => void endByProblem(problem));
await bench().then(() => endWith(0), endByProblem);
