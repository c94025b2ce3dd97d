import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { build, generateClient } from "./launch/build.ts";
import { runQuietly } from "./launch/run-quietly.ts";
import { giveUp, Problem, say, step } from "./launch/say.ts";
import { runInSight } from "./test/run-runner.ts";
import { tallyVitest } from "./test/tally.ts";

const program = (path: string) => join("node_modules", path);

/** What `npm run verify` looks at, the quickest first. */
const CHECKS: [string, string[]][] = [
  ["Format and lint", [program("@biomejs/biome/bin/biome"), "check", "--error-on-warnings", "."]],
  ["Types", [program("typescript/bin/tsc"), "--noEmit", "-p", "."]],
  ["Unused code", [program("knip/bin/knip.js")]],
];

/** Runs every check, also after one failed, and says at the end which did. */
async function verify(): Promise<void> {
  await generateClient();
  const failed: string[] = [];
  for (const [title, args] of CHECKS) {
    await step(title, () => runQuietly(args)).catch((error: Error) => {
      say(error.message);
      failed.push(title);
    });
  }
  if (!(await testsPass())) failed.push("Tests");
  await build()
    .then(() => say("Build: the pages are built"))
    .catch((error: Error) => {
      say(error.message);
      failed.push("Build");
    });
  if (failed.length > 0) throw new Problem(`Not right yet: ${failed.join("; ")}.`);
  say("All is well.");
}

/** In sight, because they take minutes. */
async function testsPass(): Promise<boolean> {
  say("Tests, import rules among them (some minutes)");
  mkdirSync("test-results", { recursive: true });
  const file = join("test-results", "verify.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const isContent = await runInSight([program("vitest/vitest.mjs"), "run", ...reporters], process.env);
  const { passed, failures } = tallyVitest(file, isContent);
  say(`Tests: ${passed} passed, ${failures.length} failed`);
  return failures.length === 0;
}

await verify().catch(giveUp);
