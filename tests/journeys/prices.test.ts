import type { Page } from "playwright/test";
import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { fillIn } from "#tests/support/journeys/fields.ts";
import { expect, test, WITH_AND_WITHOUT_SCRIPT } from "#tests/support/journeys/journey.ts";
import { checkOrder, orderForm } from "#tests/support/journeys/order-pages.ts";
import { expectToPay } from "#tests/support/journeys/payment-page.ts";
import { STRIPE } from "#tests/support/journeys/shop.ts";

test("the price follows what is typed, and 25 are offered for less than 23", async ({ page }) => {
  await page.goto("/order");
  const copies = page.getByLabel("Number of copies");
  const panel = page.locator("[aria-live=polite]");
  await expect(panel).toContainText("Enter a number to see the price here.");
  for (const [typed, price] of [
    ["1", "£10.00"],
    ["9", "£90.00"],
    ["10", "£90.00"],
    ["23", "£207.00"],
    ["1,000", "we will give you a quote"],
    ["some", "Enter the number of copies in digits, like 25."],
    ["", "Enter a number to see"],
  ] as const) {
    await copies.fill(typed);
    await expect(panel).toContainText(price);
  }
  await copies.fill("23");
  await expect(page.getByText("25 copies cost £200.00, your 23 cost £207.00. You save £7.00.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Take 25 copies" }).click();
  await expect(copies).toHaveValue("25");
  await expect(copies).toBeFocused();
  await expect(panel).toContainText("£200.00");
  await page.getByLabel("Sponsored copies").fill("2");
  await expect(panel).toContainText("£220.00");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the price comes by a button, and nothing typed is lost", async ({ page }) => {
    await page.goto("/order");
    const form = orderForm({ copies: "23", deliveryNote: "Ring twice" });
    await fillIn(page, form);
    await page.getByRole("button", { name: "Show the price" }).click();
    await expect(page.getByText("£207.00").first()).toBeVisible();
    await expect(page.getByText("25 copies cost £200.00, your 23 cost £207.00. You save £7.00.")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Take 25 copies" }).click();
    await expect(page.getByLabel("Number of copies")).toHaveValue("25");
    await expect(page.getByLabel("Note for delivery")).toHaveValue("Ring twice");
    await expect(page.getByText("£200.00").first()).toBeVisible();
  });
});

/** Staff put 25 copies at this price, from now on. */
async function priceOf25(staff: Page, pounds: string): Promise<void> {
  await staff.goto("/staff/settings/prices");
  await fillIn(staff, { "price.2": pounds });
  await staff.getByRole("button", { name: "Show what it comes to" }).click();
  await staff.getByRole("button", { name: "Save this price list" }).click();
  await expect(staff.getByRole("status")).toContainText("The price list is saved.");
}

for (const script of WITH_AND_WITHOUT_SCRIPT) {
  test.describe(script.words, () => {
    test.use({ javaScriptEnabled: script.isOn });

    test("who typed 23 is offered 25 once more before ordering, and pays for those", async ({ page }) => {
      await checkOrder(page, orderForm({ copies: "23", sponsoredCopies: "1" }));
      await expect(page.getByText("£217.00").first()).toBeVisible();
      await page.getByRole("button", { name: "Take 25 copies" }).click();
      await expect(page.getByText("£210.00").first()).toBeVisible();
      await expect(page.getByRole("button", { name: "Take 25 copies" })).toHaveCount(0);
      const news = page.getByRole("status");
      await expect(news).toContainText("Your order is now 25 copies");
      await expect(news).toContainText("The total is £210.00.");
      await expect(news).toBeInViewport();
      if (script.isOn) await expect(page.locator("#news")).toBeFocused();
      await page.getByRole("button", { name: "Place the order and pay" }).click();
      await page.waitForURL(`${STRIPE}/**`);
      await expectToPay(page, "£210.00");
    });

    test("who looks at a price that has changed since is told, and pays what was seen", async ({ page, staff }) => {
      await checkOrder(page, orderForm({ copies: "25" }));
      await expect(page.getByText("£200.00").first()).toBeVisible();
      await priceOf25(staff, "8.10");
      await page.getByRole("button", { name: "Place the order and pay" }).click();
      const news = page.getByRole("status");
      await expect(news).toContainText("The price has changed");
      await expect(news).toContainText("It was £200.00 when you looked. It is £202.50 now.");
      await expectAccessible(page);
      await priceOf25(staff, "8.00");
      await page.getByRole("button", { name: "Place the order and pay" }).click();
      await expect(news).toContainText("It was £202.50 when you looked. It is £200.00 now.");
      await page.getByRole("button", { name: "Place the order and pay" }).click();
      await page.waitForURL(`${STRIPE}/**`);
      await expectToPay(page, "£200.00");
    });

    test("an answer is changed from the check page, and the others stay", async ({ page }) => {
      await checkOrder(page, orderForm({ copies: "5" }));
      await page.getByRole("link", { name: "Change your name" }).click();
      await expect(page.getByLabel("Your name")).toHaveValue("Priya Raman");
      await fillIn(page, { contactName: "Sam Field" });
      await page.getByRole("button", { name: "Continue" }).last().click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your order");
      await expect(page.getByRole("main")).toContainText("Sam Field");
      await expect(page.getByRole("main")).toContainText("5 copies");
      await expect(page.getByRole("main")).toContainText("12 Canal Street");
    });
  });
}
