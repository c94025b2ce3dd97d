import { parse } from "csv-parse/sync";
import type { Page } from "playwright/test";
import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { expect, test, WITH_AND_WITHOUT_SCRIPT } from "#tests/support/journeys/journey.ts";
import { expectStatus, orderByCard, orderForm, referenceOn } from "#tests/support/journeys/order-pages.ts";
import { expectToPay, payByCard } from "#tests/support/journeys/payment-page.ts";
import { haveCopies } from "#tests/support/journeys/shelf.ts";

for (const script of WITH_AND_WITHOUT_SCRIPT) {
  test.describe(script.words, () => {
    test.use({ javaScriptEnabled: script.isOn });

    test("an order that was paid stands in the month's money, and in the bookkeeper's file", async ({
      page,
      administrator,
      staff,
    }) => {
      await haveCopies(staff, 25);
      await orderByCard(page, orderForm());
      await expectToPay(page, "£200.00");
      await payByCard(page);
      await expectStatus(page, "We are getting your parcel ready");
      const reference = await referenceOn(page);
      await page.context().addCookies(administrator.cookies);
      await lookAtStripe(page);
      await expect(page.getByRole("row", { name: /^Orders paid by card/ })).not.toContainText("£0.00");
      await expect(page.getByText("everything that moved there comes to the same")).toBeVisible();
      await expectAccessible(page);

      const link = page.getByRole("link", { name: "Download for the bookkeeper" });
      const file = await staff.request.get((await link.getAttribute("href")) ?? "");
      const rows: Record<string, string>[] = parse(await file.body(), { columns: true, bom: true });
      const ofOrder = rows
        .filter(({ Order }) => Order === reference)
        .map(({ What, Gross, Paid }) => [What, Gross, Paid]);
      expect(ofOrder).toEqual([
        ["Sale", "200.00", ""],
        ["Payment", "", "200.00"],
      ]);
      await page.getByRole("link", { name: /^←/ }).click();
      await expect(page.getByRole("link", { name: /→$/ })).toBeVisible();
      await expectAccessible(page);
    });
  });
}

async function lookAtStripe(page: Page): Promise<void> {
  await page.goto("/staff/reports/money");
  await page.getByRole("button", { name: "Look at Stripe now" }).click();
  await expect(page.getByText("Stripe was asked.")).toBeVisible();
  await expect(async () => {
    await page.goto("/staff/reports/money");
    await expect(page.getByText("Stripe is being looked at.")).toHaveCount(0, { timeout: 100 });
    await expect(page.getByText("All that is open was compared with Stripe")).toBeVisible({ timeout: 100 });
  }).toPass();
}
