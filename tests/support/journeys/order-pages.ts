import { randomBytes } from "node:crypto";
import { expect, type Page } from "playwright/test";
import { expectAccessible } from "./accessible.ts";
import { type Answers, fillIn } from "./fields.ts";
import { STRIPE } from "./shop.ts";

/** An address of email that nobody had before, so that its inbox holds what this journey caused and nothing else. */
export function freshEmail(who: string): string {
  return `${who}.${randomBytes(4).toString("hex")}@customer.example`;
}

/** An organisation that nobody knows yet: a person looks at its order by invoice. */
export function freshOrganisation(): string {
  return `Harbour Service ${randomBytes(3).toString("hex")}`;
}

/** What an organisation types to order 25 copies, to be paid by card. */
export function orderForm(changes: Answers = {}) {
  return {
    copies: "25",
    organisationName: "Riverside Recovery Service",
    contactName: "Priya Raman",
    email: freshEmail("priya"),
    addressLine1: "12 Canal Street",
    town: "Leeds",
    postcode: "LS1 4AB",
    payBy: "card",
    ...changes,
  };
}

/** Fills the order form in and goes on to where it is checked. */
export async function checkOrder(page: Page, form: Answers): Promise<void> {
  await page.goto("/order");
  await expectAccessible(page);
  await fillIn(page, form);
  await page.getByRole("button", { name: "Continue" }).last().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your order");
  await expectAccessible(page);
}

/** Orders by card, up to the payment page, which is left open. */
export async function orderByCard(page: Page, form: Answers): Promise<void> {
  await checkOrder(page, form);
  await page.getByRole("button", { name: "Place the order and pay" }).click();
  await page.waitForURL(`${STRIPE}/**`);
}

/** Orders by invoice. Answers the reference. */
export async function orderByInvoice(page: Page, form: Answers): Promise<string> {
  await checkOrder(page, { ...form, payBy: "invoice" });
  await page.getByRole("button", { name: "Place the order" }).click();
  await expectStatus(page, "We have your order");
  return referenceOn(page);
}

/** The title of the status page that the customer's own step leads to. */
export async function expectStatus(page: Page, title: string): Promise<void> {
  await page.waitForURL(/\/(orders|requests)\//);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
}

/** What the status page says after somebody else's step, looked at anew until it does: the shop's jobs take a moment. */
export async function expectStatusNow(page: Page, title: string): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title, { timeout: 500 });
  }).toPass({ timeout: 30_000 });
}

/** The reference as it stands on a status page. */
export async function referenceOn(page: Page): Promise<string> {
  const text = await page.locator(".reference").first().textContent();
  expect(text).toMatch(/^AG-[0-9A-Z]{4}-[0-9A-Z]{5}$/);
  return text ?? "";
}
