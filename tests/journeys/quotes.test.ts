import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { fillIn } from "#tests/support/journeys/fields.ts";
import { follow } from "#tests/support/journeys/follow.ts";
import { emailTo, linkIn } from "#tests/support/journeys/inbox.ts";
import { expect, test, WITH_AND_WITHOUT_SCRIPT } from "#tests/support/journeys/journey.ts";
import {
  expectStatus,
  expectStatusNow,
  freshEmail,
  freshOrganisation,
  orderForm,
  referenceOn,
} from "#tests/support/journeys/order-pages.ts";
import { expectSaid } from "#tests/support/journeys/packing-table.ts";
import { expectToPay, leaveWithoutPaying, payByCard } from "#tests/support/journeys/payment-page.ts";
import { haveCopies } from "#tests/support/journeys/shelf.ts";
import { STRIPE } from "#tests/support/journeys/shop.ts";

for (const script of WITH_AND_WITHOUT_SCRIPT) {
  test.describe(script.words, () => {
    test.use({ javaScriptEnabled: script.isOn });

    test("600 copies: a question, a quote, a better quote, and an order by invoice", async ({ page, staff }) => {
      const organisationName = freshOrganisation();
      const form = orderForm({ copies: "600", payBy: "invoice", organisationName, email: freshEmail("orders") });
      await page.goto("/order");
      await fillIn(page, form);
      await page
        .getByRole("button", { name: script.isOn ? "Ask for a quote" : "Continue" })
        .last()
        .click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you: we will send you a quote");
      const enquiry = await referenceOn(page);

      await staff.goto(`/staff/enquiries?reference=${enquiry}`);
      await follow(staff, `Write a quote for ${enquiry}`, "Write a quote");
      await expectAccessible(staff);
      await staff.getByRole("button", { name: "Save the draft" }).click();
      await expect(staff.getByRole("link", { name: "Enter the price of one copy" })).toBeVisible();
      await staff.getByLabel("Price of one copy in pounds").fill("5.50");
      await staff.getByRole("button", { name: "Save the draft" }).click();
      await expectSaid(staff, "The draft is saved.");
      await expectAccessible(staff);
      await staff.getByRole("button", { name: "Send it by email" }).click();
      await expectSaid(staff, "The quote is on its way by email.");

      const first = linkIn(await emailTo(form.email, /^Your quote /));
      await page.goto(first);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("A quote for you");
      await expect(page.getByText("£3,300.00").first()).toBeVisible();
      await expectAccessible(page);

      await staff.getByRole("button", { name: "Make a new version" }).click();
      await staff.getByLabel("Price of one copy in pounds").fill("5.25");
      await staff.getByRole("button", { name: "Save the draft" }).click();
      await expectSaid(staff, "The draft is saved.");
      await staff.getByRole("button", { name: "Send it by email" }).click();
      await expectSaid(staff, "The quote is on its way by email.");

      await page.goto(first);
      await follow(page, "See the newer version", "A quote for you");
      await expect(page.getByText("£3,150.00").first()).toBeVisible();
      await fillIn(page, { payBy: "invoice", purchaseOrderNumber: "PO-600" });
      await page.getByLabel("Town or city").fill("");
      await page.getByRole("button", { name: "Accept the quote and order" }).click();
      await expect(page.getByRole("link", { name: "Enter a town or city" })).toBeVisible();
      await expect(page.getByLabel("Purchase order number")).toHaveValue("PO-600");
      await page.getByLabel("Town or city").fill("Leeds");
      await page.getByRole("button", { name: "Accept the quote and order" }).click();
      await page.waitForURL(/\/orders\//);
      await expect(page.getByText("Your purchase order number: PO-600")).toBeVisible();
      await expect(page.getByText("£3,150.00").first()).toBeVisible();
      await emailTo(form.email, /^Invoice .* for order/);

      await staff.reload();
      await expect(staff.getByRole("main")).toContainText("accepted the quote");
      await expectAccessible(staff);

      // Or so many copies would be waited for by all the journeys that come after.
      await page.getByRole("link", { name: "Cancel the order" }).click();
      await page.getByRole("button", { name: "Yes, cancel it" }).click();
      await expectStatus(page, "This order is cancelled");
    });

    test("a quote asked for by phone is accepted by card, left unpaid, and accepted again", async ({ page, staff }) => {
      await haveCopies(staff, 30);
      const email = freshEmail("priya");
      await staff.goto("/staff/quotes/new");
      await fillIn(staff, { organisationName: freshOrganisation(), contactName: "Priya Raman", email });
      await staff.locator('[name^="copies."]').first().fill("30");
      await staff.getByLabel("Price of one copy in pounds").first().fill("6.50");
      await expectAccessible(staff);
      await staff.getByRole("button", { name: "Save the draft" }).click();
      await expectSaid(staff, "The draft is saved.");
      await staff.getByRole("button", { name: "Send it by email" }).click();
      await expectSaid(staff, "The quote is on its way by email.");

      const quote = linkIn(await emailTo(email, /^Your quote /));
      await page.goto(quote);
      const acceptance = { addressLine1: "12 Canal Street", town: "Leeds", postcode: "LS1 4AB", payBy: "card" };
      await fillIn(page, acceptance);
      await page.getByRole("button", { name: "Accept the quote and order" }).click();
      await page.waitForURL(`${STRIPE}/**`);
      await expectToPay(page, "£195.00");
      await leaveWithoutPaying(page);
      await page.getByRole("link", { name: "Cancel the order" }).click();
      await page.getByRole("button", { name: "Yes, cancel it" }).click();
      await expectStatus(page, "This order is cancelled");
      await expectAccessible(page);

      await page.goto(quote);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("A quote for you");
      await fillIn(page, acceptance);
      await page.getByRole("button", { name: "Accept the quote and order" }).click();
      await page.waitForURL(`${STRIPE}/**`);
      await payByCard(page);
      await expectStatusNow(page, "We are getting your parcel ready");
      await staff.reload();
      await expect(staff.getByRole("main")).toContainText("accepted the quote");
    });
  });
}
