import type { Page } from "playwright/test";
import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { codeOf, giveCode, givePassword, invite, join, joinIn } from "#tests/support/journeys/colleagues.ts";
import { expectErrors, fillIn } from "#tests/support/journeys/fields.ts";
import { expect, test } from "#tests/support/journeys/journey.ts";
import { expectSaid } from "#tests/support/journeys/packing-table.ts";

test("the first administrator came in by the link, which opens nothing any more", async ({ administrator, staff }) => {
  expect(administrator.recoveryCodes).toHaveLength(10);
  await staff.goto("/staff");
  await expect(staff.getByRole("heading", { level: 1 })).toHaveText("What needs you");
  await expectAccessible(staff);
  await expectDoors(staff, [
    "Home",
    "Search",
    "Fulfilment",
    "Orders",
    "Invoices",
    "Free copies",
    "Enquiries",
    "Training",
    "Stock",
    "Reports",
    "Outbox",
    "History",
    "Settings",
    "People",
  ]);
  const doors = staff.getByRole("navigation", { name: "Staff" }).getByRole("link");
  for (const label of await doors.allTextContents()) {
    await doors.filter({ hasText: label }).click();
    await expect(doors.and(staff.locator("[aria-current=page]"))).toHaveText(label);
    await expectAccessible(staff);
  }
  expect((await staff.request.get(administrator.link)).status(), "the link, once more").toBe(404);
});

test("a colleague is invited by email, joins, and sees the doors of their role only", async ({
  page,
  staff,
  openBrowser,
}) => {
  const packer = await join(page, await invite(staff, "Robin", "fulfilment"), "Robin");
  await expectDoors(page, [
    "Home",
    "Search",
    "Fulfilment",
    "Orders",
    "Invoices",
    "Free copies",
    "Enquiries",
    "Stock",
    "Reports",
    "Outbox",
    "History",
    "Settings",
  ]);
  expect((await page.request.get("/staff/people")).status(), "a page of another role").toBe(404);
  await staff.goto("/staff/people");
  await expectAccessible(staff);
  await staff.getByRole("row", { name: packer.email }).getByRole("link").click();
  await expect(staff.getByRole("heading", { level: 1 })).toHaveText("Robin");
  await expectAccessible(staff);
  await expect(staff.getByText(packer.email)).toBeVisible();

  const trainer = await openBrowser();
  await join(trainer, await invite(staff, "Toni", "training"), "Toni");
  await expectDoors(trainer, ["Home", "Search", "Training", "Reports"]);
  for (const door of ["fulfilment", "orders", "free-copies", "stock", "outbox", "people"])
    expect((await trainer.request.get(`/staff/${door}`)).status(), `/staff/${door} for training`).toBe(404);
});

test("who signs out everywhere is out in each browser", async ({ browser, staff, openBrowser }) => {
  const colleague = await joinIn(browser, await invite(staff, "Max", "fulfilment"), "Max");
  const one = await openBrowser(colleague);
  const other = await openBrowser();
  await other.goto("/staff");
  await givePassword(other, colleague);
  await giveCode(other, codeOf(colleague.secret, 1));
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("What needs you");
  await one.goto("/staff/account");
  await expectAccessible(one);
  await expect(one.getByText("This one")).toHaveCount(1);
  await one.getByRole("button", { name: "Sign out everywhere" }).click();
  await expectSaid(one, "You are signed out, here and in every other browser.");
  await expectAccessible(one);
  for (const page of [one, other]) await expectOut(page);
});

test("a disabled colleague is out at the next click, and cannot sign in", async ({ browser, staff, openBrowser }) => {
  const colleague = await joinIn(browser, await invite(staff, "Pat", "fulfilment"), "Pat");
  const open = await openBrowser(colleague);
  await open.goto("/staff/stock");
  await expect(open.getByRole("heading", { level: 1 })).toHaveText("Stock");
  await staff.goto("/staff/people");
  await staff.getByRole("row", { name: colleague.email }).getByRole("link").click();
  await staff.getByRole("button", { name: "Disable" }).click();
  await expectErrors(staff, { sure: "Tick the box to disable this colleague" }, { hasScripts: true });
  await fillIn(staff, { sure: "yes" });
  await staff.getByRole("button", { name: "Disable" }).click();
  await expectSaid(staff, "They are shut out, in every browser.");
  await expectAccessible(staff);
  await open.getByRole("link", { name: "Orders" }).click();
  await expect(open.getByRole("heading", { level: 1 })).toHaveText("Sign in");
  await givePassword(open, colleague);
  await expect(open.getByRole("alert").first()).toContainText("do not go together");
});

async function expectDoors(page: Page, doors: readonly string[]): Promise<void> {
  await expect(page.getByRole("navigation", { name: "Staff" }).getByRole("link")).toHaveText([...doors]);
}

async function expectOut(page: Page): Promise<void> {
  await page.goto("/staff/fulfilment");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
  expect(page.url()).toContain("/staff/sign-in");
}
