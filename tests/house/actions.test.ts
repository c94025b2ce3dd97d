import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

// What an action inside a component closes over would be sent to the browser and back, encrypted with a key that is no
// secret here (scripts/launch/build.ts).
test("actions stand in files of their own, and close over nothing", () => {
  const files = globSync("app/**/*.{ts,tsx}");
  const withActions = files.filter((file) => /["']use server["']/.test(readFileSync(file, "utf8")));
  expect(withActions.length).toBeGreaterThan(20);
  for (const file of withActions) {
    const [first, ...others] = readFileSync(file, "utf8").split(/^\s*["']use server["'];?\s*$/m);
    expect([first?.trim(), others.length], file).toEqual(["", 1]);
  }
});
