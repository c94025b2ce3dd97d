import type { Browser, Page } from "playwright/test";
import { CONNECTION_LOST, NOT_SENT, OUR_FAULT, RENEWED } from "#app/_forms/not-sent-words.ts";
import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { expectFilledIn, fillIn } from "#tests/support/journeys/fields.ts";
import { expect, test } from "#tests/support/journeys/journey.ts";
import { checkOrder, expectStatus, freshEmail, orderForm } from "#tests/support/journeys/order-pages.ts";
import { requestForm } from "#tests/support/journeys/request-pages.ts";

/** A browser that may complain of its connection, which the watched ones may not. */
async function aPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: true });
  return context.newPage();
}

async function expectSaid(page: Page, words: string): Promise<void> {
  await expect(page.getByRole("alert").filter({ hasText: words })).toBeFocused();
}

test("free copies asked for without a connection: what was typed stays, and the same button sends it later", async ({
  browser,
}) => {
  const page = await aPage(browser);
  const form = requestForm();
  const send = page.getByRole("button", { name: "Ask for free copies" });
  await page.goto("/free-copies");
  await fillIn(page, form);
  await page.context().setOffline(true);
  await send.click();
  await expectSaid(page, NOT_SENT);
  await expectFilledIn(page, form);
  await expect(page.getByRole("link", { name: "Leave this page" })).toBeVisible();
  await page.context().setOffline(false);
  await expectAccessible(page);
  await send.click();
  await page.waitForURL("**/requests/*");
  await page.context().close();
});

test("an order keeps its answers, its payment and its last step, and is one order", async ({ browser }) => {
  const page = await aPage(browser);
  const form = orderForm({ payBy: "invoice", billingEmail: freshEmail("finance"), deliveryNote: "Ring twice." });
  await page.goto("/order");
  await fillIn(page, form);
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Continue" }).last().click();
  await expectSaid(page, NOT_SENT);
  await expectFilledIn(page, form);
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Continue" }).last().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your order");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Place the order" }).click();
  await expectSaid(page, NOT_SENT);
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Place the order" }).click();
  await page.waitForURL("**/orders/*");
  await page.context().close();
});

test("an answer that is lost on its way is not called unsent; the order is placed once", async ({ browser }) => {
  const page = await aPage(browser);
  await checkOrder(page, orderForm({ payBy: "invoice", billingEmail: freshEmail("finance") }));
  let placed: string | undefined;
  await page.route("**/order/check?**", async (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    placed = (await route.fetch({ maxRedirects: 0 })).headers()["x-action-redirect"];
    return route.abort();
  });
  await page.getByRole("button", { name: "Place the order" }).click();
  await expectSaid(page, CONNECTION_LOST);
  await page.unroute("**/order/check?**");
  await page.getByRole("button", { name: "Place the order" }).click();
  await expectStatus(page, "We have your order");
  expect(placed).toContain(new URL(page.url()).pathname);
  await page.context().close();
});

test("a form that fails on our side keeps what was typed, and says whose fault it is", async ({ browser }) => {
  const page = await aPage(browser);
  await page.goto("/training/enquire");
  await fillIn(page, { organisationName: "Harbour", aims: "To know more." });
  await page.route("**/training/enquire", (route) =>
    route.request().method() === "POST"
      ? route.fulfill({ status: 502, contentType: "text/html", body: "<h1>Bad gateway</h1>" })
      : route.fallback(),
  );
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expectSaid(page, OUR_FAULT);
  await expectFilledIn(page, { organisationName: "Harbour", aims: "To know more." });
  await page.context().close();
});

test("a form whose page is older than the shop says that its page has to be loaded again", async ({ browser }) => {
  const page = await aPage(browser);
  await page.goto("/training/enquire");
  await fillIn(page, { organisationName: "Harbour", aims: "To know more." });
  await page.route("**/training/enquire", (route) => {
    const headers = route.request().headers();
    return route.continue({ headers: { ...headers, "next-action": `40${"0".repeat(40)}` } });
  });
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expectSaid(page, RENEWED);
  await expectFilledIn(page, { organisationName: "Harbour", aims: "To know more." });
  await page.context().close();
});
