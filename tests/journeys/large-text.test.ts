import type { Page } from "playwright/test";
import { fillIn } from "#tests/support/journeys/fields.ts";
import { expect, test } from "#tests/support/journeys/journey.ts";
import { freshEmail, freshOrganisation, orderByInvoice, orderForm } from "#tests/support/journeys/order-pages.ts";
import { openSession } from "#tests/support/journeys/training-rows.ts";
import { inDays } from "#tests/support/journeys/trainings.ts";

/** With text twice as large nothing runs off the side of a phone, as our page about accessibility says. */
async function expectRoomForLargeText(page: Page): Promise<void> {
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 740 });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    // The widest letters that a reference can be made of.
    await page.evaluate(() => {
      for (const each of document.querySelectorAll(".unbroken, .reference"))
        each.textContent = each.textContent?.replace(/^AG-\w{4}-\w{4,5}$/, "AG-WMWM-MWMWM") ?? "";
    });
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(tooWide, `pixels too many at ${width} on ${page.url()}`).toBeLessThanOrEqual(0);
  }
}

test("the prices of an order stand below their words when text is twice as large", async ({ page }) => {
  const form = orderForm({ copies: "60", organisationName: freshOrganisation(), purchaseOrderNumber: "PO 2026/0417" });
  await orderByInvoice(page, form);
  await expectRoomForLargeText(page);
});

test("the prices of places do so, too", async ({ page }) => {
  await page.goto(await openSession("Advocacy for beginners", inDays(44), 45_000));
  const who = { seats: "3", name: "Ann Ash", email: freshEmail("ann"), organisationName: freshOrganisation() };
  await fillIn(page, { ...who, purchaseOrderNumber: "PO-9" });
  await page.getByRole("button", { name: "Book" }).click();
  await page.waitForURL("**/seats/*");
  await expectRoomForLargeText(page);
});
