import type { Page } from "playwright/test";
import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { entryWith } from "#tests/support/journeys/calendar-entries.ts";
import { expectErrors, fillIn } from "#tests/support/journeys/fields.ts";
import { emailsTo, emailTo, linkIn } from "#tests/support/journeys/inbox.ts";
import { expect, test, WITH_AND_WITHOUT_SCRIPT } from "#tests/support/journeys/journey.ts";
import { expectSaid, openQueue } from "#tests/support/journeys/packing-table.ts";
import { haveCopies } from "#tests/support/journeys/shelf.ts";
import { bookedDaysEarlier, lookNow, trainingBegan } from "#tests/support/journeys/time-passes.ts";
import { acceptByInvoice, inDays, openBooking, openDay, sendProposal } from "#tests/support/journeys/training-pages.ts";
import { emailOfTrainer } from "#tests/support/journeys/training-rows.ts";
import { pagesOf } from "#tests/support/read-pdf.ts";

const DAY = inDays(40);

for (const script of WITH_AND_WITHOUT_SCRIPT) {
  test.describe(script.words, () => {
    test.use({ javaScriptEnabled: script.isOn });
    test.setTimeout(240_000);

    test("a training in person with guides, from the invoice to the certificates", async ({ page, staff }) => {
      await haveCopies(staff, 12);
      const guides = { "copies.AG": "12", "price.AG": "9", groupSize: "14" };
      const { email, trainer, link } = await sendProposal(staff, DAY, guides);
      const booking = await acceptByInvoice(page, link);
      const bookingPage = page.url();
      await expectInvoice(page, email);
      await expectInvitations(email, trainer);

      await openBooking(staff, booking);
      await expect(staff.getByText("not in the queue yet")).toBeVisible();
      await bookedDaysEarlier(booking, 28);
      await expectGuidesQueued(staff, booking);
      await expectReminders(email, booking);

      await trainingBegan(booking, 2);
      await openDay(staff, booking);
      await reportOf(staff);
      const feedback = linkIn(await emailTo(email, "Thank you, and a question"));
      for (const useful of ["4", "5", "4", "5"]) await giveFeedback(page, feedback, useful);
      await staff.reload();
      await expect(staff.getByRole("main")).toContainText("4 answers so far");
      await expect(staff.getByText("4.4 of 5")).toHaveCount(0);
      await giveFeedback(page, feedback, "4");
      await staff.reload();
      await expect(staff.getByRole("main")).toContainText("5 answers so far");
      await expect(staff.getByText("4.4 of 5")).toBeVisible();
      await expectAccessible(staff);

      await expectCertificate(page, feedback, script.isOn);
      await page.goto(bookingPage);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you for having us");
      await expectAccessible(page);
    });
  });
}

/** It bears the number of the customer's own order. */
async function expectInvoice(page: Page, email: string): Promise<void> {
  const payUrl = linkIn(await emailTo(email, /^Invoice /));
  const paper = await (await page.request.get(payUrl)).text();
  for (const words of ["PO-77", "£558.00"]) expect(paper).toContain(words);
}

async function expectInvitations(email: string, trainer: string): Promise<void> {
  const booker = await entryWith(email, /^You are booked/);
  expect(booker).toMatchObject({ method: "REQUEST", sequence: 0, zone: "Europe/London", clock: `${DAY}T10:00:00` });
  expect(booker.title, "calendars are read over shoulders").toBe("Meeting with Release");
  const theirs = await entryWith(emailOfTrainer(trainer), /^A day for you/);
  expect(theirs).toMatchObject({ method: "REQUEST", uid: booker.uid, startsAt: booker.startsAt });
}

async function expectGuidesQueued(staff: Page, booking: string): Promise<void> {
  await lookNow("queue_guides");
  await expect(async () => {
    await staff.reload();
    await expect(staff.getByText("(queued)")).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await expectAccessible(staff);
  const parcel = (await staff.locator('main a[href^="/staff/fulfilment/"]').first().textContent()) ?? "";
  await openQueue(staff, parcel);
  await openBooking(staff, booking);
}

/** A week before and the day before, once each, however often it is looked. */
async function expectReminders(email: string, booking: string): Promise<void> {
  const reminders = async () => (await emailsTo(email)).filter(({ subject }) => /^A reminder/.test(subject)).length;
  await lookNow("remind_of_bookings");
  for (const [days, sent] of [
    [5, 1],
    [6, 2],
  ] as const) {
    await bookedDaysEarlier(booking, days);
    await lookNow("remind_of_bookings");
    await expect.poll(reminders, "the reminders so far").toBe(sent);
    await lookNow("remind_of_bookings");
  }
  expect(await reminders()).toBe(2);
}

async function reportOf(staff: Page): Promise<void> {
  await expect(staff.getByRole("main")).toContainText("14 people");
  await staff.getByRole("button", { name: "It took place: save" }).click();
  const nobody = "Enter how many people came. If nobody came, cancel the training";
  await expectErrors(staff, { staffCame: nobody }, { hasScripts: true });
  await fillIn(staff, { staffCame: "4", volunteersCame: "3", serviceUsersCame: "7", notes: "The room was warm." });
  await staff.getByRole("button", { name: "It took place: save" }).click();
  await expectSaid(staff, "Written down.");
  await expect(staff.getByLabel("Your notes")).toHaveValue("The room was warm.");
  await expectAccessible(staff);
}

async function giveFeedback(page: Page, link: string, useful: string): Promise<void> {
  await page.goto(link);
  await expectAccessible(page);
  await fillIn(page, { useful, confidentBefore: "2", confidentAfter: "4", recommends: "yes" });
  await page.getByRole("button", { name: "Send" }).click();
  await expect(page.getByText("We have your answers.")).toBeVisible();
}

async function expectCertificate(page: Page, link: string, hasScripts: boolean): Promise<void> {
  await page.goto(link);
  await page.getByRole("button", { name: "Fetch it as a PDF" }).click();
  await expectErrors(page, { certificateName: "Enter the name that it should show" }, { hasScripts });
  await fillIn(page, { certificateName: "Zoë O’Neil" });
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Fetch it as a PDF" }).click();
  const stream = await (await downloading).createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  expect((await pagesOf(Buffer.concat(parts))).join(" ")).toContain("Zoë O’Neil");
}
