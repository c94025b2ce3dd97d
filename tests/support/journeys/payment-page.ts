import { expect, type Page } from "playwright/test";
import { STRIPE } from "./shop.ts";

const GOOD_CARD = "4242 4242 4242 4242";
export const DECLINED_CARD = "4000 0000 0000 0002";

/** Pays on the payment page with a card. Whether that leads back to the shop depends on the card. */
export async function payByCard(page: Page, cardNumber = GOOD_CARD): Promise<void> {
  await page.getByLabel("Card number").fill(cardNumber);
  await page.getByRole("button", { name: /^Pay £/ }).click();
}

/** Promises a bank payment on the payment page, which leads back to the shop without any money. */
export async function payByBank(page: Page): Promise<void> {
  await page.getByLabel("Bank transfer, which arrives later").check();
  await page.getByRole("button", { name: /^Pay £/ }).click();
}

/** The customer has a change of mind. */
export async function leaveWithoutPaying(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Go back without paying" }).click();
}

/** What stands on the payment page, to be paid. */
export async function expectToPay(page: Page, pounds: string): Promise<void> {
  await expect(page.getByRole("heading", { name: "Your payment" })).toBeVisible();
  await expect(page.locator(".total")).toHaveText(pounds);
}

/** What the stand-in's developer can do, in a page of its own: "Money arrives", "Payment fails". */
export async function pressAtStripe(page: Page, button: string): Promise<void> {
  await page.goto(STRIPE);
  await page.getByRole("button", { name: button }).first().click();
}

type Control = { delivery?: object; fail?: { path: string; method?: string; times?: number; mode: string }[] };

/** Makes the stand-in late, or not answer. Ends with `{ delivery: {}, fail: [] }` and a flush. */
export async function tellStripe(control: Control): Promise<void> {
  await call("POST", "", control);
}

/** Sends the events that were held back. */
export async function sendHeldEvents(): Promise<void> {
  await tellStripe({ delivery: {}, fail: [] });
  await call("POST", "/flush");
}

/** A bank transfer arrives at Stripe, to the account that stands on the page of an invoice. */
export async function transferFor(payUrl: string, pence: number): Promise<void> {
  await call("POST", "/bank-transfer", { invoiceId: payUrl.split("/").at(-1), amount: pence });
}

async function call(method: "POST" | "GET", door: string, body?: object): Promise<unknown> {
  const answer = await fetch(`${STRIPE}/_control${door}`, { method, ...(body && { body: JSON.stringify(body) }) });
  if (!answer.ok) throw new Error(`the stand-in refuses ${door}: ${await answer.text()}`);
  return answer.json();
}
