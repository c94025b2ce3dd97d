import { expect, type Page } from "playwright/test";
import { expectAccessible } from "./accessible.ts";

/** Claims one parcel from the queue, packs it and sends it off, with or without a tracking number. */
export async function claimPackAndDispatch(staff: Page, code: string, tracking = ""): Promise<void> {
  await claim(staff, code);
  await pack(staff, code);
  await dispatch(staff, code, tracking);
}

/** Claims one parcel of the queue by its tick box. */
export async function claim(staff: Page, code: string): Promise<void> {
  await openQueue(staff, code);
  await tick(staff, code);
  await staff.getByRole("button", { name: "Claim chosen" }).click();
  await expectSaid(staff, `${code} claimed.`);
}

/** Opens the queue, looked at anew until the parcel is in it: copies are allocated by a job. */
export async function openQueue(staff: Page, code: string): Promise<void> {
  await expect(async () => {
    await staff.goto("/staff/fulfilment?show=queue");
    await expect(staff.getByRole("link", { name: code, exact: true })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await expectAccessible(staff);
}

export async function pack(staff: Page, code: string): Promise<void> {
  await staff.goto("/staff/fulfilment?show=mine");
  await expectAccessible(staff);
  await tick(staff, code);
  await staff.getByRole("button", { name: "Mark as packed" }).click();
  await expectSaid(staff, `${code} packed.`);
}

async function dispatch(staff: Page, code: string, tracking = ""): Promise<void> {
  await staff.goto("/staff/fulfilment?show=packed");
  await expectAccessible(staff);
  await staff.getByLabel(`Tracking number of ${code},`).fill(tracking);
  await staff.getByRole("button", { name: `Dispatch ${code}`, exact: true }).click();
  await expectSaid(staff, `${code} dispatched.`);
}

export async function tick(staff: Page, code: string): Promise<void> {
  await staff.getByLabel(`Choose ${code}`, { exact: true }).check();
}

/** What the page says of the last press of a button. */
export async function expectSaid(staff: Page, words: string): Promise<void> {
  await expect(staff.getByRole("status")).toContainText(words);
}
