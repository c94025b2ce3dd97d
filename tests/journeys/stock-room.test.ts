import type { Page } from "playwright/test";
import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { expectErrors, fillIn } from "#tests/support/journeys/fields.ts";
import { expect, test, WITH_AND_WITHOUT_SCRIPT } from "#tests/support/journeys/journey.ts";
import { bookIn, haveCopies, shelfOn } from "#tests/support/journeys/shelf.ts";

const COUNTED = "counted.advocacy-guide";
const REASON = "reason.advocacy-guide";
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

for (const { words, isOn } of WITH_AND_WITHOUT_SCRIPT) {
  test.describe(words, () => {
    test.use({ javaScriptEnabled: isOn });
    test.beforeEach(({ context, administrator }) => context.addCookies(administrator.cookies));

    test("the shelf is counted without its number in sight, and the difference written down with its reason", async ({
      page,
      staff,
    }) => {
      const { onHand } = await haveCopies(staff, 50);
      await page.goto("/staff/stock");
      await page.getByRole("link", { name: "Count the stock" }).click();
      await expect(page.getByLabel("Copies you counted")).toBeVisible();
      expect(await page.locator("main").textContent()).not.toMatch(new RegExp(`\\b${onHand}\\b`));
      await expectAccessible(page);
      await fillIn(page, { [COUNTED]: "many" });
      await press(page, "Compare with our records");
      const wrong = "Enter how many copies of Advocacy Guide you counted as a whole number, like 25";
      await expectErrors(page, { [COUNTED]: wrong }, { hasScripts: isOn });
      await fillIn(page, { [COUNTED]: String(onHand - 2) });
      await press(page, "Compare with our records");
      await expect(page.getByText("2 fewer were counted.")).toBeVisible();
      await expectAccessible(page);
      await press(page, "Write it down");
      await expectErrors(page, { [REASON]: "Enter why the count of Advocacy Guide differs" }, { hasScripts: isOn });
      await fillIn(page, { [REASON]: `Two were damp, ${words}` });
      await press(page, "Write it down");
      await expect(page.getByRole("status")).toContainText("One count was corrected.");
      expect((await shelfOn(staff)).onHand).toBe(onHand - 2);
      await page.goto("/staff/stock/movements");
      await page.getByRole("link", { name: "Count corrected" }).click();
      await expect(page).toHaveURL(/kind=adjustment/);
      await expect(page.getByText(`Two were damp, ${words}`)).toBeVisible();
      await expectAccessible(page);
    });

    test("a delivery that comes in while somebody counts is said, and nothing typed is lost", async ({
      page,
      staff,
    }) => {
      const { onHand } = await haveCopies(staff, 50);
      await page.goto("/staff/stock/stocktake");
      await fillIn(page, { [COUNTED]: String(onHand - 1) });
      await press(page, "Compare with our records");
      await fillIn(page, { [REASON]: "One is gone" });
      await bookIn(staff, 10);
      await press(page, "Write it down");
      await expect(page.getByText("Copies came or went meanwhile.")).toBeVisible();
      await expect(page.getByText("11 fewer were counted.")).toBeVisible();
      await expect(page.getByLabel("Why it differs")).toHaveValue("One is gone");
      await expectAccessible(page);
      expect((await shelfOn(staff)).onHand).toBe(onHand + 10);
      await fillIn(page, { [COUNTED]: String(onHand + 10) });
      await press(page, "Write it down");
      await expect(page.getByText("A number was changed: look at it before it is written down.")).toBeVisible();
      await press(page, "Write it down");
      await expect(page.getByRole("status")).toContainText("Every count agreed with our records.");
    });

    test("a line above what is left is said on the stock page and at home, until it is taken away", async ({
      page,
      staff,
    }) => {
      const { available, waiting } = await haveCopies(staff, 50);
      await setLine(page, String(available - waiting + 100));
      await expect(page.getByText(/^Running low: the line is .* left\.$/)).toBeVisible();
      await expectAccessible(page);
      await page.goto("/staff");
      await expect(page.getByRole("link", { name: /title is running low/ })).toContainText(
        "Advocacy Guide: fewer than",
      );
      await expectAccessible(page);
      await setLine(page, "");
      await expect(page.getByText(/^Running low/)).toHaveCount(0);
      await page.goto("/staff");
      await expect(page.getByRole("link", { name: /running low/ })).toHaveCount(0);
    });
  });
}

async function setLine(page: Page, line: string): Promise<void> {
  await page.goto("/staff/stock");
  await page.locator("summary", { hasText: /low-stock line/i }).click();
  await fillIn(page, { "line.advocacy-guide": line });
  await press(page, "Set the line");
  await expect(page.getByRole("status")).toContainText("The low-stock line is");
}
