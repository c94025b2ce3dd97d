import { test as base } from "playwright/test";
import { watch } from "./watched-browser.ts";

type Journey = Record<never, never>;

/** A test whose browser is watched: see `watch` for what it may not do. */
export const test = base.extend<Journey>({
  context: async ({ context }, use) => {
    const watched = watch(context);
    await use(context);
    await watched.expectClean();
  },
});

export { expect } from "playwright/test";

/** A customer may have JavaScript off: `for (const script of WITH_AND_WITHOUT_SCRIPT) test.describe(…)`. */
export const WITH_AND_WITHOUT_SCRIPT = [
  { words: "with JavaScript", isOn: true },
  { words: "without JavaScript", isOn: false },
] as const;
