import { expect, type Page } from "playwright/test";
import { expectAccessible } from "./accessible.ts";
import { fillIn } from "./fields.ts";

export type Shelf = { onHand: number; allocated: number; available: number; waiting: number };

const PARTS: Record<keyof Shelf, string> = {
  onHand: "on-hand",
  allocated: "allocated",
  available: "available",
  waiting: "waiting",
};

/** What the stock page says of the guide. */
export async function shelfOn(staff: Page): Promise<Shelf> {
  await staff.goto("/staff/stock");
  await expectAccessible(staff);
  const entries = Object.entries(PARTS).map(async ([name, part]) => {
    const text = await staff.locator(`[data-part="${part}"] dd`).textContent();
    return [name, Number((text ?? "").replaceAll(",", ""))] as const;
  });
  return Object.fromEntries(await Promise.all(entries)) as Shelf;
}

/** Books in a delivery from the printer. */
export async function bookIn(staff: Page, copies: number): Promise<void> {
  await staff.goto("/staff/stock");
  await fillIn(staff, { copies: String(copies), note: "Printer’s note 4711" });
  await staff.getByRole("button", { name: "Book in" }).click();
  await expect(staff.getByRole("status")).toContainText("booked in.");
}

/** Sees to it that at least so many copies are free to be allocated. */
export async function haveCopies(staff: Page, copies: number): Promise<Shelf> {
  const before = await shelfOn(staff);
  if (before.available >= copies) return before;
  await bookIn(staff, copies + 500);
  return shelfOn(staff);
}

/** Serves whoever waits, and counts the shelf down to what is allocated: whoever comes next has to wait. */
export async function leaveNoCopies(staff: Page): Promise<Shelf> {
  const { waiting } = await shelfOn(staff);
  if (waiting > 0) await bookIn(staff, waiting);
  await expect.poll(async () => (await shelfOn(staff)).waiting, "copies that parcels wait for").toBe(0);
  const { allocated, available } = await shelfOn(staff);
  if (available > 0) await correctCount(staff, allocated);
  return shelfOn(staff);
}

async function correctCount(staff: Page, copies: number): Promise<void> {
  await staff.locator("summary", { hasText: "Correct the count" }).click();
  await expectAccessible(staff);
  await fillIn(staff, { countedOnHand: String(copies), reason: "Counted on Friday" });
  await staff.getByRole("button", { name: "Correct the count" }).click();
  await expect(staff.getByRole("status")).toHaveText("The count is corrected.");
}
