import { expect, test, WITH_AND_WITHOUT_SCRIPT } from "#tests/support/journeys/journey.ts";

for (const script of [...WITH_AND_WITHOUT_SCRIPT].reverse()) {
  test.describe(script.words, () => {
    test.use({ javaScriptEnabled: script.isOn });
    test("pages", async ({ page }) => {
        await page.goto("/order");
        console.log(script.words, await page.evaluate(() => { const d = document.createElement("div"); d.innerHTML="<noscript><p></p></noscript>"; return [matchMedia("(scripting: none)").matches, matchMedia("(scripting: enabled)").matches, d.querySelectorAll("p").length]}));
      await expect(page.locator("h1")).toBeVisible();
    });
  });
}
