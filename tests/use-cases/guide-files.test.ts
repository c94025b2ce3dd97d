import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { MOST_GUIDE_BYTES } from "#domain/downloads/guide-parts.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { aPdf, aPdfThatStarts, aPdfWithOddLink, aPdfWithScript } from "#tests/support/pdfs.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { countDownload } from "#use-cases/downloads/count-download.ts";
import { downloadsIn, downloadsLately } from "#use-cases/downloads/download-queries.ts";
import { keepGuideFile } from "#use-cases/downloads/keep-guide-file.ts";
import { guideFileBySlug, guideFiles, readGuideFile } from "#use-cases/downloads/queries.ts";
import { removeGuideFile } from "#use-cases/downloads/remove-guide-file.ts";

let store: Store;
let by: StaffMember;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague("administrator");
});
afterAll(() => store.close());

const PART_ONE = {
  part: "part-one",
  language: "en",
  title: "Part One",
  edition: "Third edition, 2026",
  description: "What to expect.",
} as const;
const WELSH = { ...PART_ONE, language: "cy", title: "Rhan Un", description: "Beth i’w ddisgwyl." } as const;
const bytes = (text: string) => Uint8Array.from(Buffer.from(text));

test("a file takes the sample's place, and whoever downloads the old one is given no mixture", async () => {
  const before = await guideFileBySlug("part-one");
  expect(before).toMatchObject({ isSample: true });
  const pdf = await aPdf();
  expect(granted(await keepGuideFile(PART_ONE, pdf, by))).toEqual({ slug: "part-one" });
  const after = await guideFileBySlug("part-one");
  expect(after).toMatchObject({
    isSample: false,
    sizeBytes: pdf.length,
    edition: "Third edition, 2026",
    language: "en",
  });
  expect(before && (await readGuideFile(before, 100, 10))).toBeNull();
  expect(after && Buffer.from((await readGuideFile(after, 0, 5)) ?? []).toString()).toBe("%PDF-");
  const [entry] = await database().historyEntry.findMany({ where: { event: "guide_file_kept" } });
  expect(entry).toMatchObject({ staffMemberId: by.id, details: { title: "Part One", edition: "Third edition, 2026" } });
});

test("a translation stands beside it, English first, and can be taken off; a part in English cannot", async () => {
  expect(granted(await keepGuideFile(WELSH, await aPdf(), by))).toEqual({ slug: "part-one-cy" });
  expect((await guideFiles()).map(({ slug }) => slug)).toEqual(["part-one", "part-two", "part-one-cy"]);
  expect(refusalOf(await removeGuideFile("part-one", by))).toBe("needed");
  granted(await removeGuideFile("part-one-cy", by));
  expect(refusalOf(await removeGuideFile("part-one-cy", by))).toBe("no_such_file");
});

test("what is no PDF, is locked, runs something, or is too large stays out, and nothing changes", async () => {
  const before = await guideFileBySlug("part-one");
  const tries = [
    [bytes(""), "no_file"],
    [bytes("<html>"), "not_a_pdf"],
    [bytes("%PDF-1.7 and nothing more"), "not_a_pdf"],
    [bytes(`MZ${"x".repeat(500)}%PDF-1.7`), "not_a_pdf"],
    [await aPdf(undefined, { userPassword: "secret" }), "locked"],
    [await aPdfWithScript(), "has_scripts"],
    [await aPdfThatStarts(), "opens_others"],
    [await aPdfWithOddLink(), "opens_others"],
    [await aPdf((document) => document.file(Buffer.from("x"), { name: "a.exe" })), "opens_others"],
    [new Uint8Array(MOST_GUIDE_BYTES + 1), "too_large"],
  ] as const;
  for (const [content, refusal] of tries) expect(refusalOf(await keepGuideFile(PART_ONE, content, by))).toBe(refusal);
  expect(await guideFileBySlug("part-one")).toEqual(before);
});

test("only administrators put files there and take them away", async () => {
  for (const role of ["fulfilment", "training"] as const) {
    const other = await aColleague(role);
    expect(refusalOf(await keepGuideFile(PART_ONE, await aPdf(), other))).toBe("not_allowed");
    expect(refusalOf(await removeGuideFile("part-two", other))).toBe("not_allowed");
  }
});

test("downloads are numbers of a day, however many at once", async () => {
  await Promise.all(Array.from({ length: 20 }, () => countDownload("part-one")));
  await countDownload("part-two");
  expect(await downloadsLately()).toEqual(
    new Map([
      ["part-one", 20],
      ["part-two", 1],
    ]),
  );
  await database().guideDownload.createMany({ data: [{ slug: "part-one", day: new Date("2026-01-31"), count: 7 }] });
  expect(await downloadsIn("2026-01-01", "2026-02-01")).toEqual([
    { month: "2026-01", slug: "part-one", title: "Part One", count: 7 },
  ]);
  const columns = await database().$queryRaw<{ column_name: string }[]>`
    SELECT column_name FROM information_schema.columns WHERE table_name = 'guide_download' ORDER BY 1`;
  expect(
    columns.map(({ column_name }) => column_name),
    "nothing of whom",
  ).toEqual(["count", "day", "slug"]);
});
