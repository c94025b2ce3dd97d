import { expect, type Page } from "playwright/test";
import { expectAccessible } from "./accessible.ts";
import { type Answers, fillIn } from "./fields.ts";
import { follow } from "./follow.ts";
import { emailTo, linkIn } from "./inbox.ts";
import { freshEmail } from "./order-pages.ts";
import { expectSaid } from "./packing-table.ts";
import { newTrainer, trainingEnquiry } from "./training-rows.ts";

/** The day that lies so many days ahead, as it is typed. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

/** A proposal that lies in its customer's inbox. */
export type SentProposal = { email: string; trainer: string; link: string };

/** Staff write a proposal of £450 for Alex Okafor, who asked for this day, from 10:00 to 16:00 in Leeds, and send it. */
export async function sendProposal(staff: Page, day: string, changes: Answers = {}): Promise<SentProposal> {
  const [email, trainer] = [freshEmail("alex"), await newTrainer()];
  const enquiry = await trainingEnquiry(email, day);
  await staff.goto(`/staff/training/proposals/new?enquiry=${enquiry}`);
  await staff.getByLabel("Copies").first().fill("");
  await fillIn(staff, {
    ...{ date1: day, startTime1: "10:00", endTime1: "16:00", "price.training": "450" },
    ...{ format: "in_person", place: "The Hub\n12 Mill Lane\nLeeds", placePostcode: "LS1 4AB" },
    ...changes,
  });
  await staff.getByLabel(trainer).check();
  await staff.getByRole("button", { name: "Save the draft" }).click();
  await expectSaid(staff, "The draft is saved.");
  await staff.getByRole("button", { name: "Send it by email" }).click();
  await expectSaid(staff, "The proposal is on its way by email.");
  return { email, trainer, link: linkIn(await emailTo(email, /^Your proposal /)) };
}

/** The customer accepts it by invoice. Leaves the page on the booking and gives its reference. */
export async function acceptByInvoice(page: Page, link: string, changes: Answers = {}): Promise<string> {
  await page.goto(link);
  await fillIn(page, {
    ...{ date: "1", payBy: "invoice", purchaseOrderNumber: "PO-77" },
    ...{ addressLine1: "12 Canal Street", town: "Leeds", postcode: "LS1 4AB" },
    ...changes,
  });
  await page.getByRole("button", { name: "Accept the proposal and book" }).click();
  return bookingOn(page);
}

/** The reference of the booking that the page comes to. */
export async function bookingOn(page: Page): Promise<string> {
  await page.waitForURL(/\/bookings\//);
  await expectAccessible(page);
  const text = (await page.getByText("Your booking AG-").first().textContent()) ?? "";
  return /AG-[0-9A-Z]{4}-[0-9A-Z]{5}/.exec(text)?.[0] ?? "";
}

/** Opens the booking as staff see it. */
export async function openBooking(staff: Page, reference: string): Promise<void> {
  await staff.goto(`/staff/training/bookings/${reference}`);
  await expect(staff.getByRole("heading", { level: 1 })).toHaveText(reference);
  await expectAccessible(staff);
}

/** Opens the page of its day on a phone. */
export async function openDay(staff: Page, reference: string): Promise<void> {
  await openBooking(staff, reference);
  await staff.setViewportSize({ width: 360, height: 740 });
  await follow(staff, "On the day", "Advocacy training");
}
