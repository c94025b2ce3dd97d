import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** Chromium compiles all of such a file beside the page, while it arrives, and not within the page's first task. */
const HINT = "//# allFunctionsCalledOnLoad\n";
const manifest = z.object({ rootMainFiles: z.array(z.string()) });

/** Marks the scripts which every page of a build loads (`folder` is ".next"). Browsers that do not know the mark read a comment. */
export function hintCompiling(folder: string): void {
  const { rootMainFiles } = manifest.parse(JSON.parse(readFileSync(join(folder, "build-manifest.json"), "utf8")));
  for (const name of rootMainFiles) {
    const file = join(folder, name);
    writeFileSync(file, HINT + readFileSync(file, "utf8"));
  }
}
