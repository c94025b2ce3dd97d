import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { fillIn } from "#tests/support/journeys/fields.ts";
import { follow } from "#tests/support/journeys/follow.ts";
import { expect, test } from "#tests/support/journeys/journey.ts";
import { expectStatus } from "#tests/support/journeys/order-pages.ts";
import { expectSaid } from "#tests/support/journeys/packing-table.ts";
import { openRequest, requestForm } from "#tests/support/journeys/request-pages.ts";
import { haveCopies } from "#tests/support/journeys/shelf.ts";

const WORK = /^\d+(\.\d+){7}$/;

test("the browser does its work while somebody types, and nobody sees the trap", async ({ page, staff }) => {
  await haveCopies(staff, 1);
  await page.goto("/free-copies");
  const work = page.locator("input[name=formWork]");
  await expect(page.locator("input[name=homepage]")).toBeHidden();
  await expect(work, "nothing is worked out for who only reads").toHaveValue("");
  await fillIn(page, requestForm({ postcode: "" }));
  await expect(work).toHaveValue(WORK, { timeout: 30_000 });
  const done = await work.inputValue();
  await page.getByRole("button", { name: "Ask for free copies" }).click();
  // Not "an alert": the framework's own announcer is one.
  await expect(page.getByRole("link", { name: "Enter a postcode" })).toBeVisible();
  await expect(work, "it is done once for a form, however often that is put right").toHaveValue(done);
  await page.getByLabel("Postcode").fill("HU1 2AA");
  await page.getByRole("button", { name: "Ask for free copies" }).click();
  await page.waitForURL("**/requests/*");
  await expectStatus(page, "We are getting your parcel ready");
  const reference = /AG-[\w]{4}-[\w]{5}/.exec((await page.getByRole("main").textContent()) ?? "")?.[0] ?? "";
  await openRequest(staff, reference);
  await expect(staff.getByRole("main")).not.toContainText("check against machines");
});

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
  await expect(staff.getByRole("main"), "five of the seven came before").toContainText("is not counted here");
  await staff.getByRole("row").filter({ hasText: "One network, one address" }).getByRole("link").first().click();
  await expect(staff.getByRole("heading", { level: 1 })).toHaveText("Decline a flood");
  await expectAccessible(staff);
  await expect(staff.getByRole("main")).toContainText("A field was filled in that people do not see");
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
