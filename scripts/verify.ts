import { join } from "node:path";
import { build, generateClient } from "./launch/build.ts";
import { runQuietly } from "./launch/run-quietly.ts";
import { giveUp, Problem, say, step } from "./launch/say.ts";

const program = (path: string) => join("node_modules", path);

/** What `npm run verify` looks at, the quickest first. */
const CHECKS: [string, string[]][] = [
  ["Format and lint", [program("@biomejs/biome/bin/biome"), "check", "--error-on-warnings", "."]],
  ["Types", [program("typescript/bin/tsc"), "--noEmit", "-p", "."]],
  ["Unused code", [program("knip/bin/knip.js")]],
  ["Tests, import rules among them", [program("vitest/vitest.mjs"), "run"]],
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
  await build().catch((error: Error) => {
    say(error.message);
    failed.push("Build");
  });
  if (failed.length > 0) throw new Problem(`Not right yet: ${failed.join("; ")}.`);
  say("All is well.");
}

await verify().catch(giveUp);
