import { buffer } from "node:stream/consumers";
import type { Page } from "playwright/test";
import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { fillIn } from "#tests/support/journeys/fields.ts";
import { emailsTo, emailTo, linkIn } from "#tests/support/journeys/inbox.ts";
import { expect, test, WITH_AND_WITHOUT_SCRIPT } from "#tests/support/journeys/journey.ts";
import { expectSaid } from "#tests/support/journeys/packing-table.ts";
import { beginsInDays, emailOfTrainer, work } from "#tests/support/journeys/training-rows.ts";
import { acceptedByInvoice, entryTo, expectInTime, inDays, proposed } from "#tests/support/journeys/trainings.ts";
import { pagesOf } from "#tests/support/read-pdf.ts";

const PLACE = { format: "in_person", place: "The Hub\n12 Mill Lane\nLeeds", placePostcode: "LS1 4AB" };

for (const script of WITH_AND_WITHOUT_SCRIPT) {
  test.describe(script.words, () => {
    test.use({ javaScriptEnabled: script.isOn });

    test("a training in person: guides before it, invitations, reminders, who came, what they thought, certificates", async ({
      page,
      staff,
    }) => {
      const { email, trainer, link } = await proposed(staff, inDays(12), { ...PLACE, guides: "yes" });
      const reference = await acceptedByInvoice(page, link);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are booked");
      await expectAccessible(page);
      const invitation = await entryTo(email, `You are booked (${reference})`);
      expect(invitation).toMatchObject({ method: "REQUEST", sequence: 0, zone: "Europe/London" });
      expect(invitation.starts).toBe(`${inDays(12)}T09:00:00`);
      const trainersAddress = await emailOfTrainer(trainer);
      expect((await entryTo(trainersAddress, /^A day for you: /)).starts).toBe(invitation.starts);
      await work("queue_guides");
      await staff.goto(`/staff/training/bookings/${reference}`);
      await expectInTime(staff, /There by .*: AG-/);
      await expectInTime(page, "PO-77");

      for (const [days, reminders] of [
        [7, 1],
        [1, 2],
      ] as const) {
        await beginsInDays(reference, days);
        const sent = async () => (await emailsTo(email)).filter(({ subject }) => /^A reminder/.test(subject)).length;
        await expect.poll(sent, `reminders ${days} days before`).toBe(reminders);
      }
      await beginsInDays(reference, -0.2);
      await writeDown(staff, reference);
      const feedback = linkIn(await emailTo(email, "Thank you, and a question"));
      await answer(page, feedback, 4);
      await expectInTime(staff, "They are shown from 5 on");
      await answer(page, feedback, 1);
      await expectInTime(staff, "4.0 of 5");
      await expectAccessible(staff);

      await page.goto(feedback);
      await page.getByLabel("The name that it should show").fill("Zoë O’Neil");
      const downloading = page.waitForEvent("download");
      await page.getByRole("button", { name: "Fetch it as a PDF" }).click();
      const file = await buffer(await (await downloading).createReadStream());
      expect((await pagesOf(file)).join(" ")).toContain("Zoë O’Neil");
    });
  });
}

test("what came of training is drawn, in numbers and in a file, and asks no more than the address says", async ({
  staff,
}) => {
  await staff.goto("/staff/reports/training");
  await expect(staff.getByRole("heading", { name: "People reached" })).toBeVisible();
  await staff.getByText("People reached in numbers").click();
  await expectAccessible(staff);
  await staff.getByLabel("Trainings", { exact: true }).selectOption("open");
  await staff.getByRole("button", { name: "Show" }).click();
  await staff.waitForURL(/kind=open/);
  await expect(staff.getByLabel("Trainings", { exact: true })).toHaveValue("open");
  const file = await staff.request.get("/staff/reports/training/file?kind=all");
  expect(file.headers()["content-type"]).toContain("text/csv");
  expect(await file.text()).toContain("All months");
});

async function writeDown(staff: Page, reference: string): Promise<void> {
  await staff.setViewportSize({ width: 360, height: 740 });
  await staff.goto(`/staff/training/bookings/${reference}`);
  await staff.getByRole("link", { name: "On the day" }).click();
  await staff.getByRole("button", { name: "It took place: save" }).click();
  await expect(staff.getByRole("link", { name: "Enter how many people came" })).toBeVisible();
  await fillIn(staff, { staffCame: "4", volunteersCame: "2", serviceUsersCame: "6", notes: "A good room" });
  await expectAccessible(staff);
  await staff.getByRole("button", { name: "It took place: save" }).click();
  await expectSaid(staff, "Written down.");
  await staff.setViewportSize({ width: 1280, height: 800 });
}

async function answer(page: Page, feedback: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await page.goto(feedback);
    await fillIn(page, { useful: "4", confidentAfter: "5" });
    await page.getByRole("button", { name: "Send", exact: true }).click();
    await expect(page.getByText("We have your answers.")).toBeVisible();
  }
}
