import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { emailTo } from "#tests/support/journeys/inbox.ts";
import { expect, test, WITH_AND_WITHOUT_SCRIPT } from "#tests/support/journeys/journey.ts";
import {
  expectStatus,
  expectStatusNow,
  orderByCard,
  orderForm,
  referenceOn,
} from "#tests/support/journeys/order-pages.ts";
import { claimPackAndDispatch, expectSaid, openQueue } from "#tests/support/journeys/packing-table.ts";
import { payByCard } from "#tests/support/journeys/payment-page.ts";
import { haveCopies } from "#tests/support/journeys/shelf.ts";

for (const script of WITH_AND_WITHOUT_SCRIPT) {
  test(`half of a card order was sent, and the other half is paid back, ${script.words}`, async ({
    page,
    staff,
    browser,
  }) => {
    await haveCopies(staff, 4);
    const form = orderForm({ copies: "4" });
    await orderByCard(page, form);
    await payByCard(page);
    await expectStatus(page, "We are getting your parcel ready");
    const reference = await referenceOn(page);
    await openQueue(staff, reference);
    await staff.goto(`/staff/fulfilment/${reference}`);
    await staff.locator("summary", { hasText: "Split this parcel" }).click();
    await staff.getByLabel("Copies for the second parcel").fill("2");
    await staff.getByRole("button", { name: "Split the parcel" }).click();
    await claimPackAndDispatch(staff, reference);
    await expectStatusNow(page, "Part of your parcel is on its way");

    const context = await browser.newContext({ javaScriptEnabled: script.isOn });
    await context.addCookies(await staff.context().cookies());
    const desk = await context.newPage();
    await desk.goto(`/staff/orders/${reference}`);
    await desk.locator("summary", { hasText: "Give money back" }).click();
    await expectAccessible(desk);
    await desk.getByRole("button", { name: "Give it back" }).click();
    await expect(desk.getByRole("main")).toContainText("Enter the reason");
    await desk.getByLabel("Amount in pounds").fill("40.01");
    await desk.getByLabel("Why").fill("We ran out of copies.");
    await desk.getByRole("button", { name: "Give it back" }).click();
    await expect(desk.getByRole("main")).toContainText("That is more than was paid");
    await desk.getByLabel("Amount in pounds").fill("");
    await desk.getByLabel("Or copies").fill("2");
    await desk.getByRole("button", { name: "Give it back" }).click();
    await expectSaid(desk, "The money is on its way back.");
    await expectAccessible(desk);
    await context.close();

    const told = await emailTo(form.email, `Money back for your order ${reference}`);
    expect(told.text).toContain("£20.00");
    expect(told.text).toContain("We ran out of copies.");
    await expect(async () => {
      await page.reload();
      await expect(page.getByText("We paid £20.00 back")).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
    await expectAccessible(page);
  });
}
