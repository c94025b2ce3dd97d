import { expect, test } from "vitest";
import { drawSampleGuide } from "#prisma/seed/sample-guide.ts";
import { PART_ONE, PART_TWO } from "#prisma/seed/sample-parts.ts";

test("a sample is a PDF of a title, a contents page and its chapters, and the same file every time", async () => {
  for (const part of [PART_ONE, PART_TWO]) {
    const [one, again] = await Promise.all([drawSampleGuide(part), drawSampleGuide(part)]);
    expect(one.subarray(0, 5).toString()).toBe("%PDF-");
    expect(one.toString("latin1")).toMatch(new RegExp(`/Count ${part.chapters.length + 2}\\b`));
    expect(one.equals(again)).toBe(true);
  }
});
