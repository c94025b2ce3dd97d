import { expect, test } from "vitest";
import { statesPage, writtenStatesPage } from "#scripts/docs/states.ts";

test("docs/states.md shows the lives that the code goes by", () => {
  expect(writtenStatesPage()).toBe(statesPage());
});
