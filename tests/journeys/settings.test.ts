import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { fillIn } from "#tests/support/journeys/fields.ts";
import { expect, test } from "#tests/support/journeys/journey.ts";

test("settings: the contact is set, and customers read it", async ({ staff, page }) => {
  await staff.goto("/staff/settings");
  await expectAccessible(staff);
  await staff.getByRole("main").getByRole("link", { name: "Contact" }).click();
  await expectAccessible(staff);
  await fillIn(staff, { contact: "ask us" });
  await staff.getByRole("button", { name: "Save the contact" }).click();
  await expect(staff.locator(".error-summary")).toContainText("Enter an email address or a phone number");
  await fillIn(staff, { contact: "ask@example.org or 020 7946 0000" });
  await staff.getByRole("button", { name: "Save the contact" }).click();
  await expect(staff.getByRole("status")).toContainText("The contact is saved.");
  await page.goto("/find");
  await fillIn(page, { reference: "AG-2222-22222", postcode: "LS1 4AP" });
  await page.getByRole("button", { name: "Find it" }).click();
  await expect(page.getByText("The postcode is the one that the parcel goes to now.")).toBeVisible();
  await expect(page.getByRole("link", { name: "ask@example.org" })).toHaveAttribute("href", "mailto:ask@example.org");
  await expectAccessible(page);
});

test("settings: the return address and the carrier's columns are changed, and set back", async ({ staff }) => {
  await staff.goto("/staff/settings");
  await staff.getByRole("link", { name: "Parcels and their carrier" }).click();
  await expectAccessible(staff);
  await fillIn(staff, { returnAddress: " " });
  await staff.getByRole("button", { name: "Save the return address" }).click();
  await expect(staff.locator(".error-summary")).toContainText("Enter the address that parcels go back to");
  await fillIn(staff, { returnAddress: "PO Box 700, London E1 6AA" });
  await staff.getByRole("button", { name: "Save the return address" }).click();
  await expect(staff.getByRole("status")).toContainText("The return address is saved.");

  await staff.locator("summary", { hasText: "Columns and their headings" }).click();
  await expectAccessible(staff);
  await fillIn(staff, { "heading.0": "" });
  await staff.getByRole("button", { name: "Save the columns" }).click();
  await expect(staff.locator(".error-summary")).toContainText("Enter a heading for the parcels’ codes.");
  await expectAccessible(staff);
  await fillIn(staff, { "heading.0": "Your ref" });
  await staff.getByRole("button", { name: "Save the columns" }).click();
  await expect(staff.getByRole("status")).toContainText("The columns are saved.");
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

test("settings: limits, times and texts change what the public sees", async ({ staff, page }) => {
  await staff.goto("/staff/settings");
  await staff.getByRole("link", { name: "Limits of free copies" }).click();
  await expectAccessible(staff);
  await fillIn(staff, { individualCopies: "21", groupCopies: "60" });
  await staff.getByRole("button", { name: "Save the limits" }).click();
  await expect(staff.locator(".error-summary")).toContainText("20 or fewer");
  await expect(staff.locator("[name=groupCopies]")).toHaveValue("60");
  await fillIn(staff, { individualCopies: "3" });
  await staff.getByRole("button", { name: "Save the limits" }).click();
  await expect(staff.getByRole("status")).toContainText("The limits are saved.");
  await page.goto("/free-copies");
  await expect(page.getByText("Up to 3 for a person, up to 60 for a group.")).toBeVisible();

  await staff.goto("/staff/settings/texts");
  await expectAccessible(staff);
  await fillIn(staff, { notice: "Closed until 3 January.\n\n<b>Parcels</b> wait.", freeCopies: "The box is plain." });
  await staff.getByRole("button", { name: "Save the texts" }).click();
  await expect(staff.getByRole("status")).toContainText("The texts are saved.");
  await page.goto("/free-copies");
  await expect(page.getByText("<b>Parcels</b> wait.")).toBeVisible();
  await expect(page.getByText("The box is plain.")).toBeVisible();
  await expectAccessible(page);
  await fillIn(staff, { notice: "", freeCopies: "" });
  await staff.getByRole("button", { name: "Save the texts" }).click();
  await expect(staff.locator("[name=freeCopies]")).toHaveValue(/^The parcel is plain/);
  await page.goto("/order");
  await expect(page.getByText("Closed until 3 January.")).toBeHidden();

  await staff.goto("/staff/settings/told");
  await expectAccessible(staff);
  await fillIn(staff, { lookedAtDays: "2", postedDays: "4" });
  await staff.getByRole("button", { name: "Save the days" }).click();
  await expect(staff.getByRole("status")).toContainText("It is saved.");
  await staff.goto("/staff/settings/measures");
  await expectAccessible(staff);
  await staff
    .getByRole("button", { name: /Save weight and size/ })
    .first()
    .click();
  await expect(staff.getByRole("status")).toContainText("It is saved.");
  await staff.goto("/staff/settings/emails");
  await expectAccessible(staff);
  await fillIn(staff, { senderName: "Release <x@y.example>" });
  await staff.getByRole("button", { name: "Save the name" }).click();
  await expect(staff.locator(".error-summary")).toContainText("Enter a name of up to 60 letters");

  await staff.goto("/staff/history?show=staff");
  await expect(staff.getByText("changed the limits of free copies: 3 for a person").first()).toBeVisible();
  await fillIn(staff, { reference: "nothing" });
  await staff.getByRole("button", { name: "Look" }).click();
  await expect(staff.getByText("Enter a reference like")).toBeVisible();
  await expectAccessible(staff);
  await staff.goto("/staff/settings/free-copies");
  await fillIn(staff, { individualCopies: "2", groupCopies: "100" });
  await staff.getByRole("button", { name: "Save the limits" }).click();
  await staff.goto("/staff/settings/told");
  await fillIn(staff, { lookedAtDays: "3", postedDays: "5" });
  await staff.getByRole("button", { name: "Save the days" }).click();
});

test("settings: a price list to come is shown before it is kept, and withdrawn before it begins", async ({ staff }) => {
  await staff.goto("/staff/settings");
  await staff.getByRole("link", { name: "Prices" }).click();
  await expect(staff.getByRole("heading", { level: 1 })).toHaveText("Prices");
  await expectAccessible(staff);
  await fillIn(staff, { "from.0": "2", "price.1": "0" });
  await staff.getByRole("button", { name: "Show what it comes to" }).click();
  await expect(staff.locator(".error-summary")).toContainText("Enter 1: the first price starts from 1 copy");
  await expect(staff.locator(".error-summary")).toContainText("Enter a price of more than nothing");
  await expectAccessible(staff);
  await fillIn(staff, { "from.0": "1", "price.1": "9.50" });
  await staff.getByLabel("Later").check();
  await staff.locator("[name=startsAt]").fill(`${new Date().getFullYear() + 1}-06-01T09:00`);
  await staff.getByRole("button", { name: "Show what it comes to" }).click();
  const shown = staff.getByRole("region", { name: /^What it comes to, from 1 June/ });
  await expect(shown).toContainText("22 to 24 copies: 25 copies cost less, and are offered.");
  await expect(shown).toBeFocused();
  await expectAccessible(staff);
  await fillIn(staff, { "price.1": "9.25" });
  await staff.getByRole("button", { name: "Save this price list" }).click();
  await expect(staff.locator(".error-summary")).toContainText("The prices are not those that were shown.");
  await staff.getByRole("button", { name: "Save this price list" }).click();
  await expect(staff.getByRole("status")).toContainText("The price list is saved.");
  await expect(staff.getByRole("heading", { name: /^From 1 June/ })).toBeVisible();
  await expectAccessible(staff);
  await staff.getByRole("button", { name: /^Withdraw this list, from 1 June/ }).click();
  await expect(staff.getByRole("status")).toContainText("The price list is withdrawn.");
  await expect(staff.getByRole("heading", { name: /^From 1 June/ })).toHaveCount(0);
});

test("settings: the supplier details are written down, and buyers read and print them", async ({ staff, page }) => {
  await page.goto("/supplier");
  await expect(page.getByRole("main")).toContainText("please ask us");
  await expectAccessible(page);
  await staff.goto("/staff/settings");
  await staff.getByRole("link", { name: "Supplier details" }).click();
  await expectAccessible(staff);
  await fillIn(staff, { legalName: "Release Legal", registeredAddress: "61 Mansell Street\nLondon E1 8AN" });
  await fillIn(staff, { sortCode: "12-3", accountNumber: "31926819", bankAccountName: "Release" });
  await staff.getByRole("button", { name: "Save the details" }).click();
  await expect(staff.locator(".error-summary")).toContainText("Enter the sort code: 6 digits");
  await expect(staff.locator(".error-summary")).toContainText("Choose whether you are VAT registered");
  await expectAccessible(staff);
  await fillIn(staff, { sortCode: "601613" });
  await staff.getByLabel("We are not VAT registered").check();
  await staff.getByRole("button", { name: "Save the details" }).click();
  await expect(staff.getByRole("status")).toContainText("The supplier details are saved.");
  await expect(async () => {
    await page.goto("/supplier");
    await expect(page.getByRole("main")).toContainText("60-16-13", { timeout: 500 });
  }).toPass();
  await expect(page.getByRole("main")).toContainText("We are not VAT registered");
  await expectAccessible(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("banner")).toBeHidden();
  await expect(page.getByText("601613").or(page.getByText("60-16-13"))).toBeVisible();
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
