import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { fillIn } from "#tests/support/journeys/fields.ts";
import { expect, test } from "#tests/support/journeys/journey.ts";

test("how long things are kept is set on one page, and the privacy page says it", async ({ staff, page }) => {
  await staff.goto("/staff/settings");
  await staff.getByRole("link", { name: "How long things are kept" }).click();
  await expectAccessible(staff);
  await fillIn(staff, { freeCopyDays: "3", orderMonths: "12" });
  await staff.getByRole("button", { name: "Save these times" }).click();
  await expect(staff.locator(".error-summary")).toContainText("7 or more");
  await expect(staff).toHaveTitle(/^Error: /);
  await expect(staff.locator("[name=orderMonths]")).toHaveValue("12");
  await fillIn(staff, { freeCopyDays: "21" });
  await staff.getByRole("button", { name: "Save these times" }).click();
  await expect(staff.getByRole("status")).toContainText("It is saved.");
  await expect(staff).toHaveTitle(/^(?!Error)/);
  await expect(staff.getByRole("heading", { name: "What was forgotten" })).toBeVisible();
  await fillIn(staff, { freeCopyDays: "2" });
  await staff.getByRole("button", { name: "Save these times" }).click();
  await expect(staff.locator(".error-summary")).toContainText("7 or more");
  await expect(staff.getByText("It is saved.")).toBeHidden();

  await expect(async () => {
    await page.goto("/privacy");
    await expect(page.getByText("your name, address and messages for 21 days")).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await expect(page.getByText("for 12 months after the last parcel")).toBeVisible();
  await expectAccessible(page);
  for (const form of ["/order", "/training/enquire", "/free-copies"]) {
    await page.goto(form);
    await expect(page.getByRole("main").locator('a[href="/privacy"]')).toBeVisible();
  }

  await staff.goto("/staff/history?show=staff");
  await expect(staff.getByText("changed how long names and addresses are kept: 21 days").first()).toBeVisible();
  await staff.goto("/staff/settings/privacy");
  await fillIn(staff, { freeCopyDays: "30", orderMonths: "18" });
  await staff.getByRole("button", { name: "Save these times" }).click();
  await expect(staff.getByRole("status")).toContainText("It is saved.");
});
