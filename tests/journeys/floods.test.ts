import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { fillIn } from "#tests/support/journeys/fields.ts";
import { follow } from "#tests/support/journeys/follow.ts";
import { expect, test } from "#tests/support/journeys/journey.ts";
import { expectStatus } from "#tests/support/journeys/order-pages.ts";
import { expectSaid } from "#tests/support/journeys/packing-table.ts";
import { requestForm } from "#tests/support/journeys/request-pages.ts";
import { haveCopies } from "#tests/support/journeys/shelf.ts";

test("staff decline a flood together, and take it back", async ({ browser, staff, baseURL }) => {
  await haveCopies(staff, 30);
  const network = `2a00:${Math.floor(Math.random() * 60_000).toString(16)}:${Math.floor(Math.random() * 60_000).toString(16)}`;
  const context = await browser.newContext({
    javaScriptEnabled: false,
    extraHTTPHeaders: { "x-real-ip": `${network}::7` },
    ...(baseURL && { baseURL }),
  });
  const machine = await context.newPage();
  for (let turn = 0; turn < 7; turn += 1) {
    await machine.goto("/free-copies");
    await fillIn(machine, requestForm());
    await machine.locator("input[name=homepage]").evaluate((field: HTMLInputElement) => {
      field.value = "https://spam.example";
    });
    await machine.getByRole("button", { name: "Ask for free copies" }).click();
    await machine.waitForURL("**/requests/*");
  }
  await expectStatus(machine, "We have your request");
  await staff.goto("/staff");
  await follow(staff, /requests? that came with a flood/, "Floods");
  await expectAccessible(staff);
  await staff.getByRole("row").filter({ hasText: "One network, one address" }).getByRole("link").first().click();
  await expect(staff.getByRole("heading", { level: 1 })).toHaveText("Decline a flood");
  await expectAccessible(staff);
  await expect(staff.getByRole("main")).toContainText("a field was filled in that people do not see");
  await staff.getByLabel("Decline 7 requests together.").check();
  await staff.getByRole("button", { name: "Decline 7 requests" }).click();
  await expectSaid(staff, "Declined, all together.");
  await expectAccessible(staff);
  await machine.reload();
  await expectStatus(machine, "We cannot send a parcel this time");
  await expect(machine.getByRole("link", { name: "ask again" })).toBeVisible();
  await expectAccessible(machine);
  await staff.getByRole("button", { name: "Take it back" }).first().click();
  await expectSaid(staff, "Taken back");
  await machine.reload();
  await expectStatus(machine, "We have your request");
  await context.close();
});
