import { readFileSync } from "node:fs";
import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { follow } from "#tests/support/journeys/follow.ts";
import { expect, test, WITH_AND_WITHOUT_SCRIPT } from "#tests/support/journeys/journey.ts";
import { expectStatus } from "#tests/support/journeys/order-pages.ts";
import { askForCopies, groupForm, openRequest } from "#tests/support/journeys/request-pages.ts";

for (const script of WITH_AND_WITHOUT_SCRIPT) {
  test.describe(script.words, () => {
    test.use({ javaScriptEnabled: script.isOn });

    test("somebody has a copy of their data, takes the request back, and has it erased", async ({ page, staff }) => {
      const form = groupForm({ contactName: "Robin Wren" });
      const reference = await askForCopies(page, form);
      await follow(page, "See what we hold about you, or have it erased", "Your data");
      await expectAccessible(page);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "Download the file" }).click(),
      ]);
      expect(download.suggestedFilename()).toBe("your-data.html");
      const copy = readFileSync(await download.path(), "utf8");
      for (const words of ["Robin Wren", form.email, form.postcode, reference]) expect(copy).toContain(words);

      await expect(page.getByText("It cannot be erased yet")).toBeVisible();
      await page.getByRole("link", { name: "Take the request back first" }).click();
      await page.getByRole("button", { name: "Yes, take it back" }).click();
      await expectStatus(page, "You took this request back");
      await follow(page, "See what we hold about you, or have it erased", "Your data");
      await page.getByRole("link", { name: "Have it erased", exact: true }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Erase what we hold about you?");
      await expectAccessible(page);
      await page.getByRole("button", { name: "Yes, erase it" }).click();
      await expect(page.getByText("Your name, address and messages were erased on")).toBeVisible();
      await expectAccessible(page);
      await expect(page.getByRole("link", { name: "Have it erased" })).toHaveCount(0);
      await follow(page, "Back", "You took this request back");
      await expect(page.getByText("your postcode cannot find this request any more")).toBeVisible();
      await expect(page.getByRole("link", { name: "find your request" })).toHaveCount(0);

      await openRequest(staff, reference);
      await expect(staff.getByText("The customer had their name, address and messages erased.")).toBeVisible();
      await expect(staff.getByText("Robin Wren")).toHaveCount(0);
    });
  });
}
