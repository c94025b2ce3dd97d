import { expectAccessible } from "#tests/support/journeys/accessible.ts";
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
      const form = orderForm({ copies: "60", payBy: "invoice", purchaseOrderNumber: "PO-2026/118", organisationName });
      const reference = await orderByInvoice(page, form);
      await expectAccessible(page);
      await expect(page.getByText("Your purchase order number: PO-2026/118")).toBeVisible();
      const goesTo = `We will email the invoice to ${form.email}, with this number on it. If that is wrong, tell us.`;
      await expect(page.getByRole("main")).toContainText(goesTo);

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
      await claimPackAndDispatch(staff, reference);
      await expectStatusNow(page, "Your parcel is on its way");
      await expectEmails(form.email, [
        `We have your order ${reference}`,
        approved,
        approved,
        `Your order ${reference} is on its way`,
        (await emailTo(form.email, /^Invoice .* for order/)).subject,
      ]);
      expect(linkIn(await emailTo(form.email, approved))).toBe(page.url());
      expect(page.url()).toContain(`${SHOP}/orders/`);
    });
  });
}
