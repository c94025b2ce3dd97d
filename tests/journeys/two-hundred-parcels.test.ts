import { parse } from "csv-parse/sync";
import type { Page } from "playwright/test";
import { extractText, getDocumentProxy } from "unpdf";
import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { expect, test } from "#tests/support/journeys/journey.ts";
import { emailsLeft, fateOf, queueManyParcels } from "#tests/support/journeys/many-parcels.ts";
import { expectSaid } from "#tests/support/journeys/packing-table.ts";
import { shelfOn } from "#tests/support/journeys/shelf.ts";

test("two colleagues empty a queue of 200: claimed, printed, packed, filed and dispatched, every customer told once", async ({
  staff,
  packers,
  openBrowser,
}) => {
  test.setTimeout(300_000);
  const before = await shelfOn(staff);
  const { codes, copies } = await queueManyParcels();
  const [sam, alex] = [await openBrowser(packers.sam), await openBrowser(packers.alex)];

  await Promise.all([claimHundred(sam), claimHundred(alex)]);
  const batches = [await codesOn(sam), await codesOn(alex)];
  expect(batches.map((batch) => batch.length)).toEqual([100, 100]);
  expect([...batches.flat()].sort(), "each parcel in one batch").toEqual([...codes].sort());
  await expectAccessible(sam);

  for (const [packer, batch] of [
    [sam, batches[0] ?? []],
    [alex, batches[1] ?? []],
  ] as const)
    await expectPapers(packer, batch);

  await Promise.all([packAll(sam), packAll(alex)]);
  await Promise.all([sendByFile(sam), sendByFile(alex)]);

  expect(await fateOf(codes)).toEqual({
    dispatched: 200,
    withNumber: 200,
    finished: 200,
    told: 160,
    toldTwice: 0,
    wantedNoEmail: 40,
    dispatchMovements: 200,
  });
  // As fast as Resend takes them; whoever comes next finds nothing before them.
  await expect.poll(() => emailsLeft(codes), { message: "emails that wait", timeout: 120_000 }).toBe(0);
  expect(await shelfOn(staff), "as many copies as before the many came").toEqual(before);
  expect(copies).toBeGreaterThan(600);
});

async function claimHundred(packer: Page): Promise<void> {
  await packer.goto("/staff/fulfilment");
  await packer.getByLabel("How many to claim").fill("100");
  await packer.getByRole("button", { name: "Claim the next" }).click();
  await expectSaid(packer, "100 claimed.");
}

/** The codes of the batch that is on the screen, in the order of its slips. */
function codesOn(packer: Page): Promise<string[]> {
  return packer.locator("ol").getByRole("link", { name: /^AG-/ }).allTextContents();
}

/** Slips and labels are made while one waits, with the codes of this batch and no other. */
async function expectPapers(packer: Page, batch: readonly string[]): Promise<void> {
  const screen = packer.url();
  await packer.getByRole("link", { name: "Print for this batch" }).click();
  await expectAccessible(packer);
  const { search } = new URL(packer.url());
  await expectMade(packer, "packing slips", () => packer.getByRole("link", { name: "Packing slips" }).click());
  const slips = await pagesOf(packer, `/staff/fulfilment/print/slips${search}`);
  expect(slips).toHaveLength(100);
  expect(slips.map((page) => /AG-[0-9A-Z]{4}-[0-9A-Z]{5}/.exec(page)?.[0])).toEqual(batch);
  await expectMade(packer, "address labels", () => packer.getByRole("button", { name: "Address labels" }).click());
  const labels = (await pagesOf(packer, `/staff/fulfilment/print/labels${search}&sheet=3x8`)).join(" ");
  for (const code of batch) expect(labels).toContain(code);
  await packer.goto(screen);
}

/** What was asked for is made, and a link to it stays. A browser opens it by itself when it took no longer than five seconds. */
async function expectMade(packer: Page, name: string, press: () => Promise<void>): Promise<void> {
  await press();
  const link = packer.getByRole("link", { name: `Open the ${name}` });
  await expect(link).toHaveAttribute("href", /^blob:/, { timeout: 60_000 });
  for (const opened of packer.context().pages()) if (opened !== packer) await opened.close();
}

async function pagesOf(packer: Page, address: string): Promise<string[]> {
  const answer = await packer.request.get(address);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await answer.body())), {
    mergePages: false,
  });
  return text;
}

async function packAll(packer: Page): Promise<void> {
  await packer.getByRole("button", { name: "Pack all 100 that are left" }).click();
  await expectSaid(packer, "100 packed.");
  await expect(packer.getByText("100 of 100 packed", { exact: true })).toBeVisible();
}

/** The carrier's file goes out, and comes back with a number for each package; taken in twice, it changes nothing more. */
async function sendByFile(packer: Page): Promise<void> {
  const [, number] = /batches\/(\d+)/.exec(packer.url()) ?? [];
  const answer = await packer.request.get(`/staff/fulfilment/carrier-file?batch=${number}`);
  const rows = parse(await answer.text(), { bom: true, columns: true }) as Record<string, string>[];
  expect(new Set(rows.map((row) => row["Order reference"]?.split("/")[0])).size).toBe(100);
  const lines = rows.map((row, place) => `${row["Order reference"]},TT${number}${100_000 + place}GB`);
  const file = Buffer.from(["Channel reference,Tracking number", ...lines].join("\r\n"));
  const choose = async () => {
    await packer.goto("/staff/fulfilment/tracking");
    await packer
      .getByLabel("The carrier’s file")
      .setInputFiles({ name: "back.csv", mimeType: "text/csv", buffer: file });
    await packer.getByRole("button", { name: "Show what this would do" }).click();
  };
  await choose();
  await expectSaid(packer, "100 parcels will be dispatched.");
  await expectAccessible(packer);
  await packer.getByRole("button", { name: "Dispatch these parcels" }).click();
  await expect(packer.getByRole("status")).toContainText("100 parcels were dispatched.", { timeout: 60_000 });
  await choose();
  await expectSaid(packer, "0 parcels will be dispatched, 100 lines change nothing.");
}
