import type { Page } from "playwright/test";
import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { expect, test } from "#tests/support/journeys/journey.ts";
import { claim, expectSaid, openQueue, pack, tick } from "#tests/support/journeys/packing-table.ts";
import { askForCopies, requestForm } from "#tests/support/journeys/request-pages.ts";
import { haveCopies } from "#tests/support/journeys/shelf.ts";
import { leftAloneForHours } from "#tests/support/journeys/time-passes.ts";

test("two colleagues who claim at once never hold the same parcel", async ({ page, staff, packers, openBrowser }) => {
  const { available } = await haveCopies(staff, 6);
  expect(available).toBeGreaterThanOrEqual(6);
  const codes: string[] = [];
  for (let made = 0; made < 6; made += 1) codes.push(await askForCopies(page, requestForm()));
  for (const code of codes) await openQueue(staff, code);

  const [sam, alex] = [await openBrowser(packers.sam), await openBrowser(packers.alex)];
  await Promise.all([sam, alex].map((packer) => packer.goto("/staff/fulfilment")));
  await Promise.all([sam, alex].map((packer) => packer.getByLabel("How many to claim").fill("3")));
  await Promise.all([sam, alex].map((packer) => packer.getByRole("button", { name: "Claim the next" }).click()));
  await Promise.all([sam, alex].map((packer) => expectSaid(packer, "3 claimed.")));
  const held = await Promise.all(
    [sam, alex].map((packer) => packer.getByRole("link", { name: /^AG-/ }).allTextContents()),
  );
  expect(held.map((codesOfOne) => codesOfOne.length)).toEqual([3, 3]);
  expect(new Set(held.flat()).size, "parcels held by somebody").toBe(6);
  await expectAccessible(sam);
});

test("a parcel is held, let go, put back, and taken over only when it was left alone", async ({
  page,
  staff,
  packers,
  openBrowser,
}) => {
  await haveCopies(staff, 1);
  const code = await askForCopies(page, requestForm());
  const [sam, alex] = [await openBrowser(packers.sam), await openBrowser(packers.alex)];
  await openQueue(alex, code);
  await claim(sam, code);
  await tick(alex, code);
  await alex.getByRole("button", { name: "Claim chosen" }).click();
  await expectSaid(alex, `${code} is claimed by Sam.`);
  await expectAccessible(alex);

  await sam.goto(`/staff/fulfilment/${code}`);
  await expectAccessible(sam);
  await sam.getByRole("button", { name: "Hold", exact: true }).click();
  await expectSaid(sam, "Say why the parcel is held.");
  await sam.getByLabel("Reason").fill("No padded envelopes");
  await sam.getByRole("button", { name: "Hold", exact: true }).click();
  await expectSaid(sam, `${code} held.`);
  await alex.goto("/staff/fulfilment?show=held");
  await expectAccessible(alex);
  await expect(alex.getByText("held: No padded envelopes")).toBeVisible();
  await tick(alex, code);
  await alex.getByRole("button", { name: "End the hold" }).click();
  await expectSaid(alex, `${code} no longer held.`);

  await takeOver(alex, code);
  await expectSaid(alex, `${code} is claimed by Sam.`);
  await expectAccessible(alex);
  await sam.goto("/staff/fulfilment?show=mine");
  await leftAloneForHours(code, 2);
  await takeOver(alex, code);
  await expectSaid(alex, `${code} claimed.`);
  await tick(sam, code);
  await sam.getByRole("button", { name: "Mark as packed" }).click();
  await expectSaid(sam, `${code} is claimed by Alex.`);

  await alex.goto(`/staff/fulfilment/${code}`);
  await alex.getByRole("button", { name: "Put back" }).click();
  await expectSaid(alex, `${code} put back into the queue.`);
  await claim(sam, code);
  await pack(sam, code);
});

async function takeOver(packer: Page, code: string): Promise<void> {
  await packer.goto("/staff/fulfilment?show=colleagues");
  await expectAccessible(packer);
  await tick(packer, code);
  await packer.getByRole("button", { name: "Take over what was left" }).click();
}

test("a scanner's code leads to its parcel, though no field has the focus", async ({ page, staff }) => {
  await haveCopies(staff, 1);
  const code = await askForCopies(page, requestForm());
  await openQueue(staff, code);
  await expect(staff.locator("body"), "nothing has the focus").toBeFocused();
  await staff.keyboard.type(code);
  await staff.keyboard.press("Enter");
  await expect(staff.getByRole("heading", { level: 1 })).toHaveText(code);
});
