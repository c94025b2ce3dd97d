import ICAL from "ical.js";
import { londonDay } from "#domain/london-day.ts";
import { dayAfter } from "#domain/london-week.ts";
import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { fillIn } from "#tests/support/journeys/fields.ts";
import { expect, test, WITH_AND_WITHOUT_SCRIPT } from "#tests/support/journeys/journey.ts";
import { freshEmail } from "#tests/support/journeys/order-pages.ts";
import { expectSaid } from "#tests/support/journeys/packing-table.ts";

for (const script of WITH_AND_WITHOUT_SCRIPT) {
  test.describe(script.words, () => {
    test("a trainer from outside: added, at work by hours, off for a day, and a calendar to follow", async ({
      administrator,
      browser,
      request,
    }) => {
      const context = await browser.newContext({ javaScriptEnabled: script.isOn });
      await context.addCookies(administrator.cookies);
      const page = await context.newPage();
      const name = `Trainer ${script.words}`;
      await page.goto("/staff/training/trainers");
      await expectAccessible(page);
      await fillIn(page, { who: "outside", name, email: "none" });
      await page.getByRole("button", { name: "Add the trainer" }).click();
      await expect(page.getByRole("link", { name: "Enter one email address, like name@example.org" })).toBeVisible();
      await fillIn(page, { email: freshEmail("trainer") });
      await page.getByRole("button", { name: "Add the trainer" }).click();
      await expectSaid(page, "The trainer is added.");
      await expectAccessible(page);

      await fillIn(page, { "from.1": "09:00", "to.1": "17:00" });
      await page.getByRole("button", { name: "Save the hours" }).click();
      await expectSaid(page, "The hours are saved.");
      const day = dayAfter(londonDay(new Date()), 40);
      await fillIn(page, { offFrom: day });
      await page.getByRole("button", { name: "Put in time off" }).click();
      await expectSaid(page, "The time off is in the calendar.");

      const address = (await page.locator("main code").textContent()) ?? "";
      const feed = await request.get(address);
      expect(new ICAL.Component(ICAL.parse(await feed.text())).name).toBe("vcalendar");
      await page.getByRole("button", { name: "Make a new address" }).click();
      await expectSaid(page, "The address is new.");
      expect((await request.get(address)).status()).toBe(404);

      for (const at of [`month=${day.slice(0, 7)}`, `week=${day}`]) {
        await page.goto(`/staff/calendar?${at}`);
        await expect(page.getByText(`${name} is off`, { exact: true })).toBeVisible();
        await expectAccessible(page);
      }
      await context.close();
    });
  });
}
