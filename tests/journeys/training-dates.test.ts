import type { Page } from "playwright/test";
import { fillIn } from "#tests/support/journeys/fields.ts";
import { expect, test, WITH_AND_WITHOUT_SCRIPT } from "#tests/support/journeys/journey.ts";
import { expectSaid } from "#tests/support/journeys/packing-table.ts";
import { emailOfTrainer, offOn } from "#tests/support/journeys/training-rows.ts";
import {
  acceptedByInvoice,
  bookedReference,
  entryTo,
  expectInTime,
  inDays,
  proposed,
} from "#tests/support/journeys/trainings.ts";

for (const script of WITH_AND_WITHOUT_SCRIPT) {
  test.describe(script.words, () => {
    test.use({ javaScriptEnabled: script.isOn });

    test("a trainer who was taken meanwhile: that date has gone, and the other one is booked", async ({
      page,
      staff,
    }) => {
      const [first, second] = [inDays(41), inDays(48)];
      const other = { date2: second, startTime2: "13:00", endTime2: "16:00" };
      const { email, link, trainer } = await proposed(staff, first, other);
      await page.goto(link);
      await fillIn(page, { date: "1", payBy: "invoice", purchaseOrderNumber: "PO-77" });
      await fillIn(page, { addressLine1: "12 Canal Street", town: "Leeds", postcode: "LS1 4AB" });
      await offOn(trainer, first);
      await page.getByRole("button", { name: "Accept the proposal and book" }).click();
      await expect(page.getByRole("link", { name: "This date has gone meanwhile" })).toBeVisible();
      await expect(page.getByLabel("Purchase order number")).toHaveValue("PO-77");
      await page.locator('[name="date"][value="2"]').check();
      await page.getByRole("button", { name: "Accept the proposal and book" }).click();
      const reference = await bookedReference(page);
      expect((await entryTo(email, `You are booked (${reference})`)).starts).toBe(`${second}T13:00:00`);
    });
  });
}

const NEXT_YEAR = new Date().getFullYear() + 1;
for (const [was, is] of [
  [`${NEXT_YEAR}-10-20`, `${NEXT_YEAR}-11-10`],
  [`${NEXT_YEAR}-03-16`, `${NEXT_YEAR}-04-06`],
] as const)
  test(`moved across the clock change, from ${was} to ${is}: the entry follows, at nine by the clock`, async ({
    page,
    staff,
  }) => {
    const { email, link, trainer } = await proposed(staff, was);
    const reference = await acceptedByInvoice(page, link);
    const before = await entryTo(email, `You are booked (${reference})`);
    expect(before).toMatchObject({ sequence: 0, starts: `${was}T09:00:00` });
    await moveTo(staff, reference, is);
    for (const [address, subject] of [
      [email, `Your booking has changed (${reference})`],
      [await emailOfTrainer(trainer), /^A day of yours has changed/],
    ] as const) {
      const after = await entryTo(address, subject);
      expect(after).toMatchObject({
        method: "REQUEST",
        uid: before.uid,
        starts: `${is}T09:00:00`,
        zone: "Europe/London",
      });
      expect(after.sequence).toBeGreaterThan(before.sequence);
    }
    await expectInTime(page, /9am to 12pm|9am to noon|9am to midday/);
  });

async function moveTo(staff: Page, reference: string, day: string): Promise<void> {
  await staff.goto(`/staff/training/bookings/${reference}`);
  await staff.getByText("Move it, or change the place or the trainers").click();
  await fillIn(staff, { date: "2020-01-01" });
  await staff.getByRole("button", { name: "Change the day" }).click();
  await expect(staff.getByRole("link", { name: "Enter a day that is still ahead" })).toBeVisible();
  await fillIn(staff, { date: day });
  await staff.getByRole("button", { name: "Change the day" }).click();
  await expectSaid(staff, "The day is changed.");
}
