import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { expect, test, WITH_AND_WITHOUT_SCRIPT } from "#tests/support/journeys/journey.ts";
import { SHOP } from "#tests/support/journeys/shop.ts";

for (const script of WITH_AND_WITHOUT_SCRIPT) {
  test.describe(script.words, () => {
    test.use({ javaScriptEnabled: script.isOn });

    test("every link of the public pages leads somewhere, and every page is for everybody", async ({ page }) => {
      const [waiting, seen] = [["/"], new Set(["/"])];
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
        if (path.startsWith("/download/")) {
          const file = await page.request.get(path);
          expect([file.status(), file.headers()["content-type"]], path).toEqual([200, "application/pdf"]);
          continue;
        }
        const answer = await page.goto(path);
        expect(answer?.status(), path).toBe(200);
        await expect(page.getByRole("heading", { level: 1 }), path).toHaveCount(1);
        await expectAccessible(page);
        for (const link of await page.getByRole("link").all()) {
          const { origin, pathname } = new URL((await link.getAttribute("href")) ?? "", page.url());
          if (origin === SHOP && !seen.has(pathname)) waiting.push(pathname);
          seen.add(pathname);
        }
      }
      const known = [
        "/",
        "/order",
        "/free-copies",
        "/training",
        "/training/enquire",
        "/find",
        "/privacy",
        "/terms",
        "/supplier",
      ];
      for (const path of [...known, "/accessibility", "/download/part-one", "/download/part-two"])
        expect([...seen]).toContain(path);
    });
  });
}
