import { expect, type Page } from "playwright/test";
import { expectAccessible } from "./accessible.ts";

/** Follows a link to the page of this title, which has no barriers. */
export async function follow(page: Page, link: string | RegExp, title: string): Promise<void> {
  await page.getByRole("link", { name: link }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expectAccessible(page);
}
