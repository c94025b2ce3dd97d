import { readFileSync } from "node:fs";
import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { fillIn } from "#tests/support/journeys/fields.ts";
import { expect, test, WITH_AND_WITHOUT_SCRIPT } from "#tests/support/journeys/journey.ts";
import { aPdf } from "#tests/support/pdfs.ts";

for (const script of WITH_AND_WITHOUT_SCRIPT) {
  test.describe(script.words, () => {
    test.use({ javaScriptEnabled: script.isOn });

    test("an administrator puts a file of the guide on the page, and a visitor downloads it", async ({
      page,
      administrator,
      openBrowser,
    }) => {
      const edition = `Edition ${script.words}`;
      const pdf = Buffer.from(await aPdf((document) => document.text(edition)));
      await page.context().addCookies(administrator.cookies);
      await page.goto("/staff/settings");
      await page.getByRole("link", { name: "Files of the guide" }).click();
      await expectAccessible(page);
      await page
        .getByRole("link", { name: /Replace it/ })
        .last()
        .click();
      await fillIn(page, { edition });
      await page.getByRole("button", { name: "Put it on the page" }).click();
      await expect(page.getByText(/Choose the file|choose a file/).first()).toBeVisible();
      const file = { name: "guide.pdf", mimeType: "application/pdf", buffer: pdf };
      await fillIn(page, { edition });
      await page.locator("[name=file]").setInputFiles({ ...file, buffer: Buffer.from("not at all") });
      await page.getByRole("button", { name: "Put it on the page" }).click();
      await expect(page.getByRole("status").first()).toContainText("we cannot read this file as a PDF");
      await expect(page.locator("[name=edition]")).toHaveValue(edition);
      await expectAccessible(page);
      await page.locator("[name=file]").setInputFiles(file);
      await page.getByRole("button", { name: "Put it on the page" }).click();
      await expect(page.getByRole("status").first()).toContainText("The file is on the home page.");
      await expect(page.getByRole("listitem").filter({ hasText: edition })).toBeVisible();

      const visitor = await openBrowser();
      await expect(async () => {
        await visitor.goto("/");
        await expect(visitor.getByText(edition)).toBeVisible({ timeout: 500 });
      }, "the home page is kept for ten seconds").toPass({ timeout: 20_000 });
      const [download] = await Promise.all([
        visitor.waitForEvent("download"),
        visitor.getByRole("link", { name: /Download Part Two/ }).click(),
      ]);
      expect(readFileSync(await download.path()).equals(pdf)).toBe(true);
      expect(await visitor.context().cookies()).toEqual([]);
      await page.reload();
      await expect(page.getByText(/Downloaded (once|\d+ times) in the last 30 days/).last()).toBeVisible();
    });
  });
}

test("a translation is offered beside the guide, and taken off again", async ({ staff, page }) => {
  await staff.goto("/staff/settings/guides");
  await staff.getByLabel("Part", { exact: true }).selectOption("part-one");
  await staff.getByLabel("Language").selectOption("cy");
  await fillIn(staff, { title: "Rhan Un", edition: "2026" });
  await staff.getByLabel("What is in it").fill("Beth i’w ddisgwyl gan wasanaeth.");
  await staff.locator("[name=file]").setInputFiles({
    ...{ name: "un.pdf", mimeType: "application/pdf" },
    buffer: Buffer.from(await aPdf()),
  });
  await staff.getByRole("button", { name: "Put it on the page" }).click();
  await expect(staff.getByRole("status").first()).toContainText("The file is on the home page.");
  await expectAccessible(staff);
  await expect(async () => {
    await page.goto("/");
    await expect(page.getByRole("heading", { name: "Rhan Un" })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await expectAccessible(page);
  await staff.getByRole("button", { name: "Take it off the page: Rhan Un" }).click();
  await expect(staff.getByRole("status").first()).toContainText("The file is off the home page.");
  await expect(async () => {
    await page.goto("/");
    await expect(page.getByRole("heading", { name: "Rhan Un" })).toBeHidden({ timeout: 500 });
  }, "the home page is kept for ten seconds").toPass({ timeout: 20_000 });
});
