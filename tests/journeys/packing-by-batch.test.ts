import type { Page } from "playwright/test";
import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { expect, test } from "#tests/support/journeys/journey.ts";
import { expectSaid, openQueue } from "#tests/support/journeys/packing-table.ts";
import { askForCopies, requestForm } from "#tests/support/journeys/request-pages.ts";
import { haveCopies } from "#tests/support/journeys/shelf.ts";
import { waitsForDays } from "#tests/support/journeys/time-passes.ts";

test("a batch by filter is scanned, packed, undone, and sent, while a colleague sees who holds it", async ({
  page,
  staff,
  packers,
  openBrowser,
}) => {
  await haveCopies(staff, 3);
  const codes: string[] = [];
  for (let made = 0; made < 3; made += 1) codes.push(await askForCopies(page, requestForm()));
  for (const code of codes) {
    await openQueue(staff, code);
    // Older than whatever else the journeys left in the queue.
    await waitsForDays(code, 400);
  }
  const [sam, alex] = [await openBrowser(packers.sam), await openBrowser(packers.alex)];
  await sam.goto("/staff/fulfilment");
  await sam.getByLabel("How many to claim").fill("3");
  await sam.getByLabel("Kind").selectOption("Free copies");
  await sam.getByLabel("Size").selectOption("1 or 2 copies");
  await sam.getByLabel("Waits for").selectOption("14 days or more");
  await sam.getByRole("button", { name: "Claim the next" }).click();
  await expectSaid(sam, "3 claimed.");
  await expectAccessible(sam);
  const batch = sam.url();
  const [first = "", second = "", third = ""] = codes;

  await sam.getByRole("link", { name: "Print for this batch" }).click();
  const opened = sam.context().waitForEvent("page");
  await sam.getByRole("link", { name: "Packing slips" }).click();
  await (await opened).close();
  await sam.getByRole("link", { name: "Carrier file (CSV)" }).click();
  await expect(sam.getByText("There is no file to make yet")).toBeVisible();
  await expectAccessible(sam);
  await sam.getByRole("link", { name: /^Batch \d+$/ }).click();
  await expect(sam).toHaveURL(new URL(batch).pathname);

  await scan(sam, first);
  await expectSaid(sam, `${first} packed.`);
  await expect(sam.getByText("1 of 3 packed")).toBeVisible();
  await sam.getByRole("button", { name: "Undo: not packed" }).click();
  await expectSaid(sam, `${first} unpacked.`);
  await scan(sam, first);
  await scan(sam, first);
  await expectSaid(sam, `${first} is packed already.`);
  await scan(sam, "AG-2222-22222");
  await expectSaid(sam, "There is no parcel AG-2222-22222.");
  await expectAccessible(sam);

  await sam.getByRole("button", { name: `Put back: ${third}` }).click();
  await expectSaid(sam, `${third} put back into the queue.`);
  await sam.getByRole("button", { name: "Undo: claim again" }).click();
  await expectSaid(sam, `${third} claimed.`);

  await alex.goto("/staff/fulfilment");
  await alex.getByRole("link", { name: /^Sam, batch \d+ 1 of 2 packed/ }).click();
  await expect(alex.getByText("With Sam")).toHaveCount(2);
  await expectAccessible(alex);

  await sam.getByRole("button", { name: `Packed: ${second}` }).click();
  await expectSaid(sam, `${second} packed.`);
  // Alex's page shows it by itself.
  await expect(alex.getByText("2 of 2 packed")).toBeVisible({ timeout: 20_000 });
  await undoFor(staff, 5);
  await sam.getByLabel("Sends it").check();
  await scan(sam, first);
  await expectSaid(sam, `${first} dispatched.`);
  await sam.getByRole("button", { name: "Undo: not sent yet" }).click();
  await expectSaid(sam, `${first} back here, packed.`);
  await scan(sam, first);
  await expectSaid(sam, `${first} dispatched.`);
  await sam.getByRole("button", { name: `Undo: ${first}` }).click();
  await expectSaid(sam, `${first} back here, packed.`);
  await scan(sam, first);
  await expectSaid(sam, `${first} dispatched.`);
  await sam.getByRole("link", { name: first, exact: true }).click();
  await sam.getByRole("button", { name: "Take back the dispatch" }).click();
  await expectSaid(sam, `${first} back here, packed.`);
  await expectAccessible(sam);
  await sam.goto(batch);
  await undoFor(staff, 0);
  await sam.getByLabel("Sends it").check();
  await scan(sam, first);
  await expectSaid(sam, `${first} dispatched.`);
  await sam.getByRole("button", { name: "Dispatch the one packed" }).click();
  await expectSaid(sam, `${second} dispatched.`);
  await expect(sam.getByRole("heading", { name: "The next batch" })).toBeVisible();
  await expectAccessible(sam);
  await sam.getByLabel("Opens it").check();
  await scan(sam, third);
  await expect(sam.getByRole("heading", { level: 1 })).toHaveText(third);
});

/** Has a dispatch taken back for so many minutes. */
async function undoFor(staff: Page, minutes: number): Promise<void> {
  await staff.goto("/staff/settings/parcels");
  await staff.getByLabel("Minutes in which it can be taken back").fill(String(minutes));
  await staff.getByRole("button", { name: "Save the minutes" }).click();
  await expectSaid(staff, "The minutes are saved.");
  await expectAccessible(staff);
}

/** A scanner types and presses Enter, whatever has the focus. */
async function scan(packer: Page, code: string): Promise<void> {
  await packer.getByRole("heading", { level: 1 }).click();
  await packer.keyboard.type(code);
  await packer.keyboard.press("Enter");
}
