import { randomInt } from "node:crypto";
import { expect, type Page } from "playwright/test";
import { expectAccessible } from "./accessible.ts";
import { type Answers, fillIn } from "./fields.ts";
import { freshEmail, referenceOn } from "./order-pages.ts";

/** What a person types to ask for one copy, without an address of email, for a house that never asked before. */
export function requestForm(changes: Answers = {}) {
  return {
    audience: "individual",
    copies: "1",
    labelName: "J. Doe",
    addressLine1: `c/o St Mary’s Hostel, room ${randomInt(1_000_000)}`,
    town: "Hull",
    postcode: "HU1 2AA",
    contactPreference: "none",
    ...changes,
  };
}

/** What a group types to ask for 40, and to be told by email. */
export function groupForm(changes: Answers = {}) {
  const { labelName: _, ...rest } = requestForm();
  return {
    ...rest,
    audience: "group",
    groupName: "Hull Users’ Union",
    groupAbout: "Peer support, every Tuesday, in Hull.",
    contactName: "Al",
    copies: "40",
    contactPreference: "email",
    email: freshEmail("al"),
    ...changes,
  };
}

/** Asks for free copies. Answers the reference that the next page gives. */
export async function askForCopies(page: Page, form: Answers): Promise<string> {
  await page.goto("/free-copies");
  await expectAccessible(page);
  await fillIn(page, form);
  await page.getByRole("button", { name: "Ask for free copies" }).click();
  await page.waitForURL("**/requests/*");
  await expectAccessible(page);
  return referenceOn(page);
}

/** Opens a request in the staff area. */
export async function openRequest(staff: Page, reference: string): Promise<void> {
  await staff.goto(`/staff/free-copies/${reference}`);
  await expect(staff.getByRole("heading", { level: 1 })).toHaveText(reference);
  await expectAccessible(staff);
}
