import type { Page } from "playwright/test";
import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { fillIn } from "#tests/support/journeys/fields.ts";
import { follow } from "#tests/support/journeys/follow.ts";
import { expect, test, WITH_AND_WITHOUT_SCRIPT } from "#tests/support/journeys/journey.ts";
import { expectSaid } from "#tests/support/journeys/packing-table.ts";
import { leaveWithoutPaying, payByCard } from "#tests/support/journeys/payment-page.ts";
import { STRIPE } from "#tests/support/journeys/shop.ts";
import { beginsInDays, emailOfTrainer, offOn } from "#tests/support/journeys/training-rows.ts";
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

    test("by card: unpaid leads back, then paid; cancelled five days before, half goes back to the card", async ({
      page,
      staff,
    }) => {
      const { email, link } = await proposed(staff, inDays(40), { format: "online" });
      await page.goto(link);
      await fillIn(page, { date: "1", payBy: "card" });
      await page.getByRole("button", { name: "Accept the proposal and book" }).click();
      await page.waitForURL(`${STRIPE}/**`);
      await leaveWithoutPaying(page);
      const reference = await bookedReference(page);
      await expectAccessible(page);
      await page.getByRole("button", { name: "Pay now by card" }).click();
      await page.waitForURL(`${STRIPE}/**`);
      await payByCard(page);
      await page.waitForURL(/\/bookings\//);
      await expect(page.getByText("We have your payment")).toBeVisible({ timeout: 30_000 });

      await beginsInDays(reference, 5);
      await page.reload();
      await follow(page, "cancel the booking", "Cancel this booking?");
      await expect(page.getByText("Now it costs half of the price.")).toBeVisible();
      await expect(page.getByText("We pay £225.00 back to your card.")).toBeVisible();
      await expectAccessible(page);
      await page.getByRole("button", { name: "Yes, cancel it" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your booking is cancelled");
      await expectInTime(page, "£225.00");
      expect((await entryTo(email, `Your booking is cancelled (${reference})`)).method).toBe("CANCEL");
    });

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

test("cancelled by a colleague, by invoice: half is credited, and everybody's entry goes", async ({ page, staff }) => {
  const { email, link, trainer } = await proposed(staff, inDays(43));
  const reference = await acceptedByInvoice(page, link);
  await expectInTime(page, "To pay: £450.00");
  await beginsInDays(reference, 5);
  await staff.goto(`/staff/training/bookings/${reference}`);
  await staff.getByText("Cancel this booking").click();
  await fillIn(staff, { share: "50", reason: "The building is closed" });
  await staff.getByRole("button", { name: "Cancel the booking" }).click();
  await expectSaid(staff, "The booking is cancelled.");
  await expectInTime(page, /Credit note .*£225\.00/s);
  for (const [address, subject] of [
    [email, `Your booking is cancelled (${reference})`],
    [await emailOfTrainer(trainer), /^A day of yours is off/],
  ] as const)
    expect((await entryTo(address, subject)).method).toBe("CANCEL");
});

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
