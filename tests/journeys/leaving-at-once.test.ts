import type { Browser, Page } from "playwright/test";
import { expectAccessible } from "#tests/support/journeys/accessible.ts";
import { fillIn } from "#tests/support/journeys/fields.ts";
import { expect, test } from "#tests/support/journeys/journey.ts";
import { askForCopies, requestForm } from "#tests/support/journeys/request-pages.ts";

const WEATHER = "https://www.bbc.co.uk/weather";

type Left = {
  page: Page /** What the other page is told of where its reader was. */;
  referrers: (string | undefined)[];
};

/** A browser that nobody watches for requests elsewhere, in which the weather page is one of ours. */
async function someonesBrowser(browser: Browser, javaScriptEnabled: boolean): Promise<Left> {
  const context = await browser.newContext({ javaScriptEnabled });
  const referrers: (string | undefined)[] = [];
  await context.route(`${WEATHER}**`, (route) => {
    referrers.push(route.request().headers().referer);
    return route.fulfill({ contentType: "text/html", body: "<title>Weather</title><h1>Sunny</h1>" });
  });
  return { page: await context.newPage(), referrers };
}

async function typeSomething(page: Page): Promise<void> {
  await page.goto("/");
  await page.goto("/free-copies");
  await fillIn(page, { audience: "individual", labelName: "Robin Wren", addressLine1: "7 Quiet Road" });
  await page.evaluate(() => sessionStorage.setItem("typed", "Robin Wren"));
}

test("the button leaves for a weather page, clears what was typed, and going back does not bring it again", async ({
  browser,
}) => {
  const { page, referrers } = await someonesBrowser(browser, true);
  await typeSomething(page);
  await page.getByLabel("Postcode").scrollIntoViewIfNeeded();
  await expect(page.getByRole("link", { name: "Leave this page" })).toBeInViewport();
  await page.getByRole("link", { name: "Leave this page" }).click();
  await expect(page.getByRole("heading", { name: "Sunny" })).toBeVisible();
  expect(referrers).toEqual([undefined]);
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe("/");
  expect(await page.evaluate(() => sessionStorage.getItem("typed"))).toBeNull();
  await page.goto("/free-copies");
  await expect(page.getByLabel("Name on the parcel")).toHaveValue("");
  await page.context().close();
});

test("Shift three times leaves as well, and says how often it is still to be pressed; other keys begin anew", async ({
  browser,
}) => {
  const { page } = await someonesBrowser(browser, true);
  await typeSomething(page);
  const said = page.locator("[data-leaving]");
  await page.keyboard.press("Shift");
  await expect(said).toHaveText("Shift, press 2 times more to leave this page.");
  await page.keyboard.press("Shift");
  await expect(said).toHaveText("Shift, press once more to leave this page.");
  await page.keyboard.press("a");
  await expect(said).toHaveText("");
  await page.keyboard.press("Shift");
  await page.keyboard.press("Shift");
  expect(new URL(page.url()).pathname).toBe("/free-copies");
  await page.keyboard.press("Shift");
  await expect(page.getByRole("heading", { name: "Sunny" })).toBeVisible();
  await page.context().close();
});

test("a name in capitals is typed without leaving", async ({ page }) => {
  await page.goto("/free-copies");
  await page.getByLabel("Name on the parcel").focus();
  for (const letter of ["A", "B", "C", "D"]) await page.keyboard.press(`Shift+${letter}`);
  await expect(page.getByLabel("Name on the parcel")).toHaveValue("ABCD");
});

test("without JavaScript it is a link to the same page, which hears nothing of where its reader was", async ({
  browser,
}) => {
  const { page, referrers } = await someonesBrowser(browser, false);
  await page.goto("/free-copies");
  await page.getByRole("link", { name: "Leave this page" }).click();
  await expect(page.getByRole("heading", { name: "Sunny" })).toBeVisible();
  expect(referrers).toEqual([undefined]);
  await page.context().close();
});

test("the page of a request has the same way out, and so has the page of its data", async ({ page }) => {
  await askForCopies(page, requestForm());
  const leave = page.getByRole("link", { name: "Leave this page" });
  await expect(leave).toHaveAttribute("href", WEATHER);
  await expectAccessible(page);
  await page.goto(page.url().replace("/requests/", "/data/"));
  await expect(page.getByRole("heading", { name: "Your data" })).toBeVisible();
  await expect(leave).toHaveAttribute("href", WEATHER);
  await expectAccessible(page);
});
