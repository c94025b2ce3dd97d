import type { Page } from "playwright/test";
import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { expectErrors } from "#tests/support/journeys/fields.ts";
import { follow } from "#tests/support/journeys/follow.ts";
import { emailTo, expectEmails, linkIn } from "#tests/support/journeys/inbox.ts";
import { expect, test, WITH_AND_WITHOUT_SCRIPT } from "#tests/support/journeys/journey.ts";
import { expectStatusNow, freshOrganisation, orderByInvoice, orderForm } from "#tests/support/journeys/order-pages.ts";
import { claimPackAndDispatch, expectSaid } from "#tests/support/journeys/packing-table.ts";
import { haveCopies } from "#tests/support/journeys/shelf.ts";
import { SHOP } from "#tests/support/journeys/shop.ts";

for (const script of WITH_AND_WITHOUT_SCRIPT) {
  test.describe(script.words, () => {
    test.use({ javaScriptEnabled: script.isOn });

    test("an order with a PO number is approved in one click, and sent", async ({ page, staff, administrator }) => {
      await haveCopies(staff, 60);
      const organisationName = freshOrganisation();
      const typed = orderForm({ copies: "60", payBy: "invoice", purchaseOrderNumber: "PO-2026/811", organisationName });
      const form = { ...typed, billingEmail: `wrong-${typed.email}` };
      const reference = await orderByInvoice(page, form);
      await expectAccessible(page);
      await expect(page.getByRole("main")).toContainText(
        `We will email the invoice to ${form.billingEmail}, with this`,
      );
      await correctInvoice(page, script.isOn);
      await expect(page.getByText("Your purchase order number: PO-2026/118")).toBeVisible();
      await expect(page.getByRole("main")).toContainText(
        `We will email the invoice to ${form.email}, with this number`,
      );

      const told = await emailTo(administrator.email, "An order to be invoiced waits for approval");
      await staff.goto(linkIn(told));
      await staff.goto("/staff");
      await expectAccessible(staff);
      await follow(staff, /to approve/, "Orders");
      await staff.getByRole("button", { name: `Approve ${reference}` }).press("Enter");
      await expectSaid(staff, reference);
      if (script.isOn) await expect(staff.locator(":focus"), "the focus is where it is said").toContainText(reference);
      await expectAccessible(staff);
      const approved = `Your order ${reference} is approved`;
      await emailTo(form.email, approved);
      await staff.goto(`/staff/orders/${reference}`);
      await expect(staff.getByRole("main")).toContainText("PO-2026/118");
      await expect(staff.getByRole("button", { name: "Send again: Order received" })).toHaveCount(0);
      await staff.getByRole("button", { name: "Send again: Order approved, to the customer" }).click();
      await expectSaid(staff, "The email is being sent again, to the address we have now.");
      await expect(staff.getByRole("main")).toContainText("sent an email again: “Order approved”");
      await expectAccessible(staff);

      await expectStatusNow(page, "We are getting your parcel ready");
      await expect(page.getByText("You pay the invoice")).toBeVisible();
      await expect(page.getByRole("link", { name: CORRECT })).toHaveCount(0);
      await claimPackAndDispatch(staff, reference);
      await expectStatusNow(page, "Your parcel is on its way");
      await expectEmails(form.email, [
        `We have your order ${reference}`,
        approved,
        approved,
        `Your order ${reference} is on its way`,
        (await emailTo(form.email, /^Invoice .* for order/)).subject,
      ]);
      expect(linkIn(await emailTo(form.email, approved))).toBe(page.url().split("?")[0]);
      expect(page.url()).toContain(`${SHOP}/orders/`);
    });
  });
}

const CORRECT = "Correct the purchase order number or where the invoice goes";

/** Puts the number right, and lets the invoice go to whoever ordered; what is wrong at first stays to be put right. */
async function correctInvoice(page: Page, hasScripts: boolean): Promise<void> {
  await follow(page, CORRECT, "Correct what the invoice needs");
  const [number, email] = [
    page.getByLabel("Purchase order number (optional)"),
    page.getByLabel("Email address for the invoice (optional)"),
  ];
  await expect(number).toHaveValue("PO-2026/811");
  await number.fill("PO-2026/118");
  await email.fill("nobody");
  await page.getByRole("button", { name: "Save" }).click();
  await expectErrors(page, { billingEmail: "Enter one email address, like name@example.org" }, { hasScripts });
  await expect(number).toHaveValue("PO-2026/118");
  await email.fill("");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("What the invoice needs is corrected.")).toBeVisible();
}
