import { tabTo } from "#tests/support/journeys/fields.ts";
import { expect, test, WITH_AND_WITHOUT_SCRIPT } from "#tests/support/journeys/journey.ts";
import { orderForm } from "#tests/support/journeys/order-pages.ts";

for (const script of WITH_AND_WITHOUT_SCRIPT) {
  test.describe(script.words, () => {
    test.use({ javaScriptEnabled: script.isOn });

    test("the order form is filled in, checked and sent by keyboard alone", async ({ page }) => {
      await page.goto("/order");
      await page.keyboard.press("Tab");
      await expect(page.getByRole("link", { name: "Skip to the main content" })).toBeFocused();
      await page.keyboard.press("Enter");
      const { payBy: _, ...typed } = orderForm();
      for (const [name, text] of Object.entries(typed)) {
        await tabTo(page, `[name="${name}"]`);
        await page.keyboard.type(text);
      }
      await tabTo(page, "[name=payBy]");
      await page.keyboard.press("Space");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your order");
      await expect(page.getByRole("main")).toContainText("By card, now");
      await tabTo(page, "main form .actions button");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("heading", { name: "Your payment" })).toBeVisible();
    });
  });
}
