import type { Page } from "playwright/test";
import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { codeOf, giveCode, givePassword, invite, joinIn } from "#tests/support/journeys/colleagues.ts";
import { fillIn } from "#tests/support/journeys/fields.ts";
import { follow } from "#tests/support/journeys/follow.ts";
import { expect, test } from "#tests/support/journeys/journey.ts";
import { expectSaid } from "#tests/support/journeys/packing-table.ts";

test("a passkey is added, named, signs in in place of a code, and is removed", async ({ browser, page, staff }) => {
  const colleague = await joinIn(browser, await invite(staff, "Robin", "fulfilment"), "Robin");
  const device = await aDevice(page);
  await page.goto("/staff/sign-in");
  await givePassword(page, colleague);
  await expect(page.getByRole("button", { name: "Use a passkey" }), "there is none yet").toHaveCount(0);
  await giveCode(page, codeOf(colleague.secret, 1));
  await follow(page, "Robin", "Your account");
  await follow(page, "Add a passkey", "Your passkeys");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByRole("link", { name: "Enter a name for the passkey" })).toBeVisible();
  await fillIn(page, { name: "Work laptop" });
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expectSaid(page, "The passkey is added.");
  await expect(page.getByRole("listitem").filter({ hasText: "Work laptop" })).toContainText("not used yet");
  await expectAccessible(page);

  await signOut(page, "Robin");
  await page.goto("/staff/orders");
  await givePassword(page, colleague);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your code");
  await expectAccessible(page);
  await device.willRefuse();
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByRole("alert").first()).toContainText("your device did not give a passkey");
  await device.willAgree();
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page, "the page that was asked for").toHaveURL("/staff/orders");

  await follow(page, "Robin", "Your account");
  await expect(page.getByRole("listitem").filter({ hasText: "Work laptop" })).toContainText("last used");
  await expectAccessible(page);
  await follow(page, "Add or remove passkeys", "Your passkeys");
  await page.getByRole("button", { name: "Remove Work laptop" }).click();
  await expectSaid(page, "The passkey is removed.");
  await expect(page.getByRole("listitem").filter({ hasText: "Work laptop" })).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the code is asked for as before, and the page of passkeys says what is missing", async ({
    browser,
    page,
    staff,
  }) => {
    const colleague = await joinIn(browser, await invite(staff, "Ash", "fulfilment"), "Ash");
    await page.goto("/staff/sign-in");
    await givePassword(page, colleague);
    await giveCode(page, codeOf(colleague.secret, 1));
    await follow(page, "Ash", "Your account");
    await follow(page, "Add a passkey", "Your passkeys");
    await expect(page.getByText("open this page with JavaScript")).toBeVisible();
    await expectAccessible(page);
  });
});

type Device = { willRefuse(): Promise<void>; willAgree(): Promise<void> };

/** Gives the browser a device that holds passkeys, as a phone or a laptop would. */
async function aDevice(page: Page): Promise<Device> {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const verifies = (isUserVerified: boolean) =>
    session.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified });
  return { willRefuse: async () => void (await verifies(false)), willAgree: async () => void (await verifies(true)) };
}

async function signOut(page: Page, name: string): Promise<void> {
  await follow(page, name, "Your account");
  await page.getByRole("button", { name: "Sign out", exact: true }).click();
  await expectSaid(page, "You are signed out.");
}
