import type { Page } from "playwright/test";
import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { type Answers, expectErrors, expectFilledIn, fillIn } from "#tests/support/journeys/fields.ts";
import { follow } from "#tests/support/journeys/follow.ts";
import { emailTo, expectEmails, linkIn } from "#tests/support/journeys/inbox.ts";
import { expect, test, WITH_AND_WITHOUT_SCRIPT } from "#tests/support/journeys/journey.ts";
import { expectStatus, freshEmail, freshOrganisation, orderForm } from "#tests/support/journeys/order-pages.ts";
import { expectToPay, payByCard } from "#tests/support/journeys/payment-page.ts";
import { haveCopies } from "#tests/support/journeys/shelf.ts";
import { STRIPE } from "#tests/support/journeys/shop.ts";

/** Goes from the list of orders to the form, fills it in, and goes on to where it is checked. */
async function checkTaken(staff: Page, form: Answers): Promise<void> {
  await staff.goto("/staff/orders");
  await follow(staff, "Take an order", "Take an order");
  await fillIn(staff, { cameBy: "phone", ...form });
  await goOn(staff);
  await expect(staff.getByRole("heading", { level: 1 })).toHaveText("Check the order");
  await expectAccessible(staff);
}

const goOn = (staff: Page) => staff.getByRole("button", { name: "Continue" }).last().click();

/** The reference of the order whose page a colleague was led to. */
async function placed(staff: Page, button: string): Promise<string> {
  await staff.getByRole("button", { name: button }).click();
  await staff.waitForURL(/\/staff\/orders\/AG-/);
  await expectAccessible(staff);
  return (await staff.getByRole("heading", { level: 1 }).textContent()) ?? "";
}

for (const script of WITH_AND_WITHOUT_SCRIPT) {
  test.describe(script.words, () => {
    test.use({ javaScriptEnabled: script.isOn });

    test("an order is taken by phone, and paid by the link", async ({ page, staff }) => {
      await haveCopies(staff, 25);
      const form = orderForm({ contactName: "Jo Field", organisationName: "" });
      await checkTaken(staff, form);
      await expect(staff.getByRole("main")).toContainText("£200.00");
      const reference = await placed(staff, "Place the order and send the link");
      await expect(staff.getByRole("main")).toContainText("by phone");
      const told = await emailTo(form.email, `Your order ${reference} is ready to pay`);
      expect(linkIn(told)).toBe(await staff.getByLabel("Where the customer pays").inputValue());
      await staff.getByRole("button", { name: "Send the link again" }).click();
      await expect(staff.getByRole("main")).toContainText("sent less than an hour ago");

      await page.goto(linkIn(told));
      await expectAccessible(page);
      await page.getByRole("button", { name: "Pay now by card" }).click();
      await page.waitForURL(`${STRIPE}/**`);
      await expectToPay(page, "£200.00");
      await payByCard(page);
      await expectStatus(page, "We are getting your parcel ready");
      await expectEmails(form.email, [told.subject, `Payment received for order ${reference}`]);
      await staff.goto(`/staff/orders/${reference}`);
      await expect(staff.getByLabel("Where the customer pays")).toHaveCount(0);
      await expectAccessible(staff);
    });

    test("an order is taken by email, and invoiced without another press", async ({ staff }) => {
      const [organisationName, billingEmail] = [freshOrganisation(), freshEmail("accounts")];
      const form = orderForm({ organisationName, billingEmail, email: "", payBy: "invoice", cameBy: "email" });
      await checkTaken(staff, { ...form, purchaseOrderNumber: "PO-4471" });
      const reference = await placed(staff, "Place and approve the order");
      await expect(staff.getByRole("main")).toContainText(`${reference} is placed and approved.`);
      await expect(staff.getByRole("main")).toContainText("by email");
      await expect(staff.getByRole("button", { name: /^Approve/ })).toHaveCount(0);
      await emailTo(billingEmail, new RegExp(`^Invoice .* for order ${reference}$`));
    });

    test("what is missing is said beside it, and what was typed is kept", async ({ staff }) => {
      await staff.goto("/staff/orders/new");
      const form = { ...orderForm({ copies: "500", email: "" }), cameBy: "phone" };
      await fillIn(staff, form);
      await goOn(staff);
      await expectErrors(
        staff,
        {
          copies: "So many copies have no list price: enter fewer, or write a quote",
          email: "Enter their email address",
        },
        { hasScripts: script.isOn },
      );
      await expect(staff.getByRole("link", { name: "Write a quote", exact: true })).toHaveAttribute(
        "href",
        /^\/staff\/quotes\/new\?copies\.[^=&]+=\d+/,
      );
      await expectFilledIn(staff, form);
      await expectAccessible(staff);
      await fillIn(staff, { copies: "23", email: freshEmail("jo") });
      await goOn(staff);
      await expect(staff.getByRole("main")).toContainText("£207.00");
      await staff.getByRole("link", { name: "Change how many copies" }).click();
      await staff.getByLabel("Number of copies").fill("24");
      await goOn(staff);
      await expect(staff.getByRole("main")).toContainText("£216.00");
    });
  });
}
