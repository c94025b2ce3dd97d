import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { fillIn } from "#tests/support/journeys/fields.ts";
import { expect, test } from "#tests/support/journeys/journey.ts";

test("settings: the contact is set, and customers read it", async ({ staff, page }) => {
  await staff.goto("/staff/settings");
  await fillIn(staff, { contact: "ask us" });
  await staff.getByRole("button", { name: "Keep the contact" }).click();
  await expect(staff.locator(".error-summary")).toContainText("Enter an email address or a phone number");
  await fillIn(staff, { contact: "ask@example.org or 020 7946 0000" });
  await staff.getByRole("button", { name: "Keep the contact" }).click();
  await expect(staff.getByRole("status")).toContainText("The contact is kept.");
  await page.goto("/find");
  await fillIn(page, { reference: "AG-2222-22222", postcode: "LS1 4AP" });
  await page.getByRole("button", { name: "Find it" }).click();
  await expect(page.getByText("The postcode is the one that the parcel goes to now.")).toBeVisible();
  await expect(page.getByRole("link", { name: "ask@example.org" })).toHaveAttribute("href", "mailto:ask@example.org");
  await expectAccessible(page);
});

test("settings: the return address and the carrier's columns are changed, and set back", async ({ staff }) => {
  await staff.goto("/staff/settings");
  await expectAccessible(staff);
  await fillIn(staff, { returnAddress: " " });
  await staff.getByRole("button", { name: "Keep the return address" }).click();
  await expect(staff.locator(".error-summary")).toContainText("Enter the address that parcels go back to.");
  await fillIn(staff, { returnAddress: "PO Box 700, London E1 6AA" });
  await staff.getByRole("button", { name: "Keep the return address" }).click();
  await expect(staff.getByRole("status")).toContainText("The return address is kept.");

  await staff.locator("summary", { hasText: "Columns and their headings" }).click();
  await expectAccessible(staff);
  await fillIn(staff, { "heading.0": "" });
  await staff.getByRole("button", { name: "Keep the columns" }).click();
  await expect(staff.locator(".error-summary")).toContainText("Enter a heading for the parcels’ codes.");
  await expectAccessible(staff);
  await fillIn(staff, { "heading.0": "Your ref" });
  await staff.getByRole("button", { name: "Keep the columns" }).click();
  await expect(staff.getByRole("status")).toContainText("The columns are kept.");
  await expect(staff.locator("[name='heading.0']")).toHaveValue("Your ref");
  await staff.getByRole("button", { name: "Set them back to Click & Drop" }).click();
  await expect(staff.locator("[name='heading.0']")).toHaveValue("Order reference");

  await staff.goto("/staff/fulfilment/print/labels?sheet=2x7&startAt=99");
  await expect(
    staff
      .getByRole("status")
      .or(staff.getByRole("heading", { level: 1 }))
      .first(),
  ).toBeVisible();
});

test("a new edition is looked at: its form says what is missing, and starts nothing", async ({ staff }) => {
  await staff.goto("/staff/stock/editions");
  await staff.locator("summary", { hasText: "A new edition of" }).click();
  await expectAccessible(staff);
  await fillIn(staff, { title: " ", sku: "Second Edition" });
  await staff.getByRole("button", { name: "Start the new edition" }).click();
  await expect(staff.locator(".error-summary")).toContainText("title");
  await expectAccessible(staff);
});
