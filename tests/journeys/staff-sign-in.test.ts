import type { Locator, Page } from "playwright/test";
import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { codeOf, giveCode, givePassword, invite, joinIn } from "#tests/support/journeys/colleagues.ts";
import { expectErrors, fillIn } from "#tests/support/journeys/fields.ts";
import { follow } from "#tests/support/journeys/follow.ts";
import { emailTo, linkIn } from "#tests/support/journeys/inbox.ts";
import { expect, test } from "#tests/support/journeys/journey.ts";
import { expectSaid } from "#tests/support/journeys/packing-table.ts";

test("signing in takes the password and a code, and no code works twice", async ({ browser, page, staff }) => {
  const colleague = await joinIn(browser, await invite(staff, "Kit", "fulfilment"), "Kit");
  await page.goto("/staff/orders?status=all");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
  await expectAccessible(page);
  const [above, below] = [
    await boxOf(page.getByLabel("Email address")),
    await boxOf(page.getByText("Password", { exact: true })),
  ];
  expect(below.y - above.y - above.height, "between a box and the next label").toBeGreaterThanOrEqual(12);
  await page.getByRole("button", { name: "Continue" }).click();
  await expectErrors(
    page,
    { email: "Enter your email address", password: "Enter your password" },
    { hasScripts: true },
  );
  await expectAccessible(page);
  await givePassword(page, { ...colleague, password: "not the right words" });
  await expect(page.getByRole("alert").first()).toContainText("do not go together");
  await givePassword(page, colleague);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your code");
  await expectAccessible(page);
  const code = codeOf(colleague.secret, 1);
  await giveCode(page, code);
  await expect(page, "the page that was asked for").toHaveURL("/staff/orders?status=all");
  await expectAccessible(page);

  await signOut(page, "Kit");
  await givePassword(page, colleague);
  await giveCode(page, code);
  await expect(page.getByRole("alert").first()).toContainText("Each code works once");
  await expectAccessible(page);
  await giveCode(page, colleague.recoveryCodes[0] ?? "");
  await expectSaid(page, "That recovery code is used up");
  await expect(page.getByRole("main")).toContainText("Recovery codes left9");
});

test("a forgotten password is set anew by a link from an email", async ({ browser, page, staff }) => {
  const colleague = await joinIn(browser, await invite(staff, "Jude", "fulfilment"), "Jude");
  await page.goto("/staff/sign-in");
  await follow(page, "I have forgotten my password", "Forgotten password");
  await fillIn(page, { email: colleague.email });
  await page.getByRole("button", { name: "Send me a link" }).click();
  await expectSaid(page, "Look into your inbox");
  await expectAccessible(page);
  const link = linkIn(await emailTo(colleague.email, "A new password for the staff area"));
  await page.goto(link);
  await expectAccessible(page);
  const password = "seven quiet otters swimming";
  await fillIn(page, { password, passwordAgain: password });
  await page.getByRole("button", { name: "Set the password" }).click();
  await expectSaid(page, "Your new password is set.");
  await givePassword(page, { ...colleague, password });
  await giveCode(page, codeOf(colleague.secret, 1));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What needs you");
  const onceMore = await page.request.get(link);
  expect(onceMore.status(), "the link, once more").toBe(404);
  expect(await onceMore.text()).toContain("It was used already");
});

async function boxOf(place: Locator) {
  const box = await place.boundingBox();
  if (box === null) throw new Error("nothing to be seen there");
  return box;
}

async function signOut(page: Page, name: string): Promise<void> {
  await follow(page, name, "Your account");
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expectSaid(page, "You are signed out.");
}
