import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { hintCompiling } from "#scripts/launch/compile-hints.ts";

test("the scripts that every page loads are marked, whole as they were, and no other is", () => {
  const folder = mkdtempSync(join(tmpdir(), "build-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "build-manifest.json"), JSON.stringify({ rootMainFiles: ["a.js", "b.js"], pages: {} }));
  for (const name of ["a.js", "b.js", "c.js"]) writeFileSync(join(folder, name), `run("${name} – ü");`);

  hintCompiling(folder);

  expect(["a.js", "b.js", "c.js"].map((name) => readFileSync(join(folder, name), "utf8"))).toEqual([
    '//# allFunctionsCalledOnLoad\nrun("a.js – ü");',
    '//# allFunctionsCalledOnLoad\nrun("b.js – ü");',
    'run("c.js – ü");',
  ]);
});
