import ICAL from "ical.js";
import type { Page } from "playwright/test";
import { type Answers, fillIn } from "./fields.ts";
import { emailTo, linkIn } from "./inbox.ts";
import { expect } from "./journey.ts";
import { freshEmail } from "./order-pages.ts";
import { expectSaid } from "./packing-table.ts";
import { INBOX } from "./shop.ts";
import { newTrainer, trainingEnquiry } from "./training-rows.ts";

export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A proposal that waits for its customer's answer. */
export type Proposed = { email: string; trainer: string; link: string };

/** Staff write a proposal of £450 from 09:00 to 12:00 on a day, without guides unless it is said otherwise, and send it. */
export async function proposed(staff: Page, day: string, form: Answers = {}): Promise<Proposed> {
  const [email, trainer] = [freshEmail("alex"), await newTrainer()];
  await staff.goto(`/staff/training/proposals/new?enquiry=${await trainingEnquiry(email, day)}`);
  if (!("guides" in form)) await staff.getByLabel("Copies").first().fill("");
  const { guides: _, ...answers } = form;
  await fillIn(staff, { date1: day, startTime1: "09:00", endTime1: "12:00", "price.training": "450", ...answers });
  await staff.getByLabel(trainer).check();
  await staff.getByRole("button", { name: "Save the draft" }).click();
  await expectSaid(staff, "The draft is saved.");
  await staff.getByRole("button", { name: "Send it by email" }).click();
  await expectSaid(staff, "The proposal is on its way by email.");
  return { email, trainer, link: linkIn(await emailTo(email, /^Your proposal /)) };
}

/** Accepts a proposal by invoice, and gives the reference of the booking, whose page is left open. */
export async function acceptedByInvoice(page: Page, link: string, form: Answers = {}): Promise<string> {
  await page.goto(link);
  await fillIn(page, { date: "1", payBy: "invoice", purchaseOrderNumber: "PO-77", ...ADDRESS, ...form });
  await page.getByRole("button", { name: "Accept the proposal and book" }).click();
  return bookedReference(page);
}

const ADDRESS = { addressLine1: "12 Canal Street", town: "Leeds", postcode: "LS1 4AB" };

/** The reference of the booking whose page is open. */
export async function bookedReference(page: Page): Promise<string> {
  await page.waitForURL(/\/bookings\//);
  const said = (await page.locator(".page-heading-above").textContent()) ?? "";
  return said.replace("Your booking ", "").trim();
}

/** The calendar entry of the latest email with this subject, as another's parser reads it. */
export async function entryTo(email: string, subject: string | RegExp) {
  const { id } = await emailTo(email, subject);
  const file = await (await fetch(`${INBOX}/inbox/${id}/attachments/0`)).text();
  const calendar = new ICAL.Component(ICAL.parse(file));
  const event = calendar.getFirstSubcomponent("vevent");
  if (!event) throw new Error("there is no event in this file");
  const { uid, sequence, startDate } = new ICAL.Event(event);
  return {
    method: String(calendar.getFirstPropertyValue("method")),
    uid,
    sequence,
    starts: startDate.toString(),
    zone: String(event.getFirstProperty("dtstart")?.getParameter("tzid")),
  };
}

/** What a page says after somebody else's step, looked at anew until it does. */
export async function expectInTime(page: Page, words: string | RegExp): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("main")).toContainText(words, { timeout: 500 });
  }).toPass({ timeout: 30_000 });
}
