import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { fillIn } from "#tests/support/journeys/fields.ts";
import { follow } from "#tests/support/journeys/follow.ts";
import { emailTo, expectEmails } from "#tests/support/journeys/inbox.ts";
import { expect, test, WITH_AND_WITHOUT_SCRIPT } from "#tests/support/journeys/journey.ts";
import { expectStatus, orderByCard, orderForm, referenceOn } from "#tests/support/journeys/order-pages.ts";
import { claim, openQueue, pack } from "#tests/support/journeys/packing-table.ts";
import { payByCard } from "#tests/support/journeys/payment-page.ts";
import { askForCopies, requestForm } from "#tests/support/journeys/request-pages.ts";
import { haveCopies, shelfOn } from "#tests/support/journeys/shelf.ts";
import { STRIPE } from "#tests/support/journeys/shop.ts";

for (const script of WITH_AND_WITHOUT_SCRIPT) {
  test.describe(script.words, () => {
    test.use({ javaScriptEnabled: script.isOn });

    test("a paid order is cancelled: the money goes back, and so do the copies", async ({
      page,
      staff,
      openBrowser,
    }) => {
      const before = await haveCopies(staff, 12);
      const form = orderForm({ copies: "12" });
      await orderByCard(page, form);
      await payByCard(page);
      await expectStatus(page, "We are getting your parcel ready");
      const reference = await referenceOn(page);
      await openQueue(staff, reference);
      expect(await shelfOn(staff)).toEqual({
        ...before,
        allocated: before.allocated + 12,
        available: before.available - 12,
      });

      await follow(page, "Cancel the order", "Cancel this order?");
      await expect(page.getByText("we will pay £108.00 back to your card")).toBeVisible();
      await page.getByRole("button", { name: "Yes, cancel it" }).click();
      await expectStatus(page, "This order is cancelled");
      await expect(async () => {
        await page.reload();
        await expect(page.getByText("We paid £108.00 back to you.")).toBeVisible({ timeout: 1_000 });
      }).toPass({ timeout: 30_000 });
      await expectAccessible(page);
      expect(await shelfOn(staff)).toEqual(before);
      await expectEmails(form.email, [
        `We have your order ${reference}`,
        `Payment received for order ${reference}`,
        `Your order ${reference} is cancelled`,
      ]);
      expect((await emailTo(form.email, /cancelled/)).text).toContain("£108.00");

      const stripe = await openBrowser();
      await stripe.goto(STRIPE);
      const latest = stripe.getByRole("region", { name: "Refunds" }).locator("tbody tr").first();
      await expect(latest).toContainText("£108.00");
      await expect(latest).toContainText("succeeded");
      await staff.goto(`/staff/orders/${reference}`);
      await expectAccessible(staff);
      await expect(staff.getByText("Refunded", { exact: true })).toBeVisible();
    });

    test("once it is packed nothing can be taken back", async ({ page, staff }) => {
      await haveCopies(staff, 1);
      const code = await askForCopies(page, requestForm());
      const other = await page.context().newPage();
      await other.goto(`${page.url()}/address`);
      await fillIn(other, { addressLine1: "9 New Road", town: "York", postcode: "YO1 7HH" });
      await follow(page, "Take the request back", "Take this request back?");
      await claim(staff, code);
      await pack(staff, code);
      await other.getByRole("button", { name: "Save the address" }).click();
      await expect(other.getByRole("heading", { level: 1 })).toHaveText("Too late: your parcel is packed");
      await expect(other.getByText("9 New Road")).toBeVisible();
      if (script.isOn) await expect(other.getByRole("alert").filter({ hasText: "Too late" })).toBeFocused();
      await expectAccessible(other);
      await page.getByRole("button", { name: "Yes, take it back" }).click();
      await expectStatus(page, "Too late: your parcel is packed");
      await expectAccessible(page);
      await expect(page.getByRole("link", { name: "Take the request back" })).toHaveCount(0);
    });
  });
}
