import { parse } from "csv-parse/sync";
import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { fillIn } from "#tests/support/journeys/fields.ts";
import { expect, test, WITH_AND_WITHOUT_SCRIPT } from "#tests/support/journeys/journey.ts";
import { whatWasSent, withAnOldOrder } from "#tests/support/journeys/sent-rows.ts";

for (const script of WITH_AND_WITHOUT_SCRIPT) {
  test.describe(script.words, () => {
    test.use({ javaScriptEnabled: script.isOn });

    test("the director sets what copies cost, reads where they went, and prints it for a funder", async ({
      page,
      administrator,
    }) => {
      const copies = await whatWasSent();
      await page.context().addCookies(administrator.cookies);
      await page.goto("/staff/settings/costs");
      await fillIn(page, { fromMonth: "soon", copyPence: "3.40", parcelPence: "3.95" });
      await page.getByRole("button", { name: "Save the costs" }).click();
      await expect(page.locator(".error-summary")).toContainText("like 2026-04");
      await expectAccessible(page);
      await fillIn(page, { fromMonth: "2026-01" });
      await page.getByRole("button", { name: "Save the costs" }).click();
      await expect(page.getByRole("status")).toContainText("The costs are saved.");
      await expect(page.getByRole("row", { name: /January 2026/ })).toContainText("£3.40");

      await page.getByRole("navigation", { name: "Staff" }).getByRole("link", { name: "Reports" }).click();
      await expectAccessible(page);
      await page.getByRole("main").getByRole("link", { name: "Copies" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Copies, Financial year");
      await expect(page.getByRole("heading", { name: "What free copies cost, and who paid" })).toBeVisible();
      await expect(page.getByText("What they cost", { exact: true })).toBeVisible();
      await expect(page.getByRole("img", { name: /Copies sent in each month/ })).toBeVisible();
      await expectAccessible(page);

      await page.emulateMedia({ media: "print" });
      await expect(page.getByRole("navigation", { name: "Staff" })).toBeHidden();
      await expect(page.getByLabel("Period")).toBeHidden();
      await expect(page.getByRole("link", { name: "By month (CSV)" })).toBeHidden();
      await expect(page.getByText(/^Copies of the Advocacy Guide$/)).toBeVisible();
      await expect(page.getByRole("table", { name: "Copies sent, by month and kind" })).toBeVisible();
      await page.emulateMedia({ media: "screen" });

      const [months, regions] = await Promise.all(
        ["By month (CSV)", "By region (CSV)"].map(async (name) => {
          const href = await page.getByRole("link", { name }).getAttribute("href");
          const file = await page.request.get(href ?? "");
          expect(file.headers()["content-disposition"]).toMatch(/^attachment; filename="copies-(months|regions)-/);
          return parse<Record<string, string>>(await file.body(), { columns: true, bom: true });
        }),
      );
      expect(Number(months?.at(-1)?.["All copies"])).toBeGreaterThanOrEqual(copies);
      expect(regions?.map(({ Region }) => Region)).toEqual(
        expect.arrayContaining(["Scotland", "Yorkshire and the Humber"]),
      );
      expect(regions?.at(-1)?.Region).toBe("Regions that are not told by themselves");

      await page.locator("summary", { hasText: "Other months" }).click();
      await fillIn(page, { from: "2026-02", to: "2026-03" });
      await page.getByRole("button", { name: "Show these months" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Copies, February 2026 to March 2026");
      await expectAccessible(page);
    });
  });
}

test("the home page says how old work is against what customers are told, and how the last weeks went", async ({
  staff,
}) => {
  await whatWasSent();
  await withAnOldOrder(async () => {
    await staff.goto("/staff");
    await expect(staff.getByRole("listitem").filter({ hasText: "to approve" })).toContainText(
      /working days late: customers are told 3 working days/,
    );
    await expectAccessible(staff);
  });
  await expect(staff.getByRole("heading", { name: "The last 12 weeks" })).toBeVisible();
  await expect(staff.getByRole("img", { name: "Copies sent, week by week" })).toBeVisible();
  await staff.locator("summary", { hasText: "Copies sent in numbers" }).click();
  await expect(staff.getByRole("table", { name: "Copies sent, latest week first" }).getByRole("row")).toHaveCount(13);
  await expectAccessible(staff);
});
