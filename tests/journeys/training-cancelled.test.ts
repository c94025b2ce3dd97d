import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { fillIn } from "#tests/support/journeys/fields.ts";
import { follow } from "#tests/support/journeys/follow.ts";
import { emailTo } from "#tests/support/journeys/inbox.ts";
import { expect, test, WITH_AND_WITHOUT_SCRIPT } from "#tests/support/journeys/journey.ts";
import { expectSaid } from "#tests/support/journeys/packing-table.ts";
import { leaveWithoutPaying, payByCard } from "#tests/support/journeys/payment-page.ts";
import { STRIPE } from "#tests/support/journeys/shop.ts";
import { beginsInDays, emailOfTrainer } from "#tests/support/journeys/training-rows.ts";
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
      await expect(page.getByText("We will pay £225.00 back to your card.")).toBeVisible();
      await expectAccessible(page);
      await page.getByRole("button", { name: "Yes, cancel it" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your booking is cancelled");
      await expectInTime(page, "£225.00");
      expect((await entryTo(email, `Your booking is cancelled (${reference})`)).method).toBe("CANCEL");
      const { text } = await emailTo(email, /^Your booking is cancelled/);
      expect(text).toContain("Going back to your card: £225.00 of £450.00");
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
  const { text } = await emailTo(email, /^Your booking is cancelled/);
  expect(text).toContain("Taken off your invoice: £225.00 of £450.00");
});
