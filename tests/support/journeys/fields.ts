import { expect, type Locator, type Page } from "playwright/test";

export type Answers = Record<string, string>;

/** Fills a form by the names of its fields, in the order given: text is typed, a choice is made, a box is ticked. */
export async function fillIn(form: Page | Locator, answers: Answers): Promise<void> {
  for (const [name, answer] of Object.entries(answers)) {
    const field = form.locator(`[name="${name}"]:not([type=hidden])`);
    const kind = await field.first().getAttribute("type");
    if (kind === "radio" || kind === "checkbox") await form.locator(`[name="${name}"][value="${answer}"]`).check();
    else await field.fill(answer);
  }
}

/** What stands in the fields of a form now. */
export async function expectFilledIn(form: Page | Locator, answers: Answers): Promise<void> {
  for (const [name, answer] of Object.entries(answers)) {
    const field = form.locator(`[name="${name}"]:not([type=hidden])`);
    const kind = await field.first().getAttribute("type");
    if (kind === "radio" || kind === "checkbox")
      await expect(form.locator(`[name="${name}"][value="${answer}"]`)).toBeChecked();
    else await expect(field).toHaveValue(answer);
  }
}

/**
 * The error summary names exactly these fields, in the order of the page; each of its lines leads to its field, and the
 * field says the same. Where scripts run, it has the focus.
 */
export async function expectErrors(
  page: Page,
  errors: Answers,
  { hasScripts }: { hasScripts: boolean },
): Promise<void> {
  const summary = page.getByRole("alert").filter({ has: page.getByRole("heading") });
  await expect(summary).toBeVisible();
  if (hasScripts) await expect(summary).toBeFocused();
  const links = summary.getByRole("link");
  await expect(links).toHaveText(Object.values(errors));
  for (const [place, [name, error]] of Object.entries(errors).entries()) {
    await links.nth(place).click();
    await expect(page.locator(`[id="${name}"]`)).toBeFocused();
    await expect(page.locator(`[id="${name}-error"]`)).toContainText(error);
  }
}

/** Presses the Tab key until the focus is there, always on something that can be seen. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  const wanted = page.locator(selector).first();
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await expect(page.locator(":focus"), "what has the focus").toBeInViewport();
  }
  throw new Error(`the Tab key does not come to ${selector}`);
}
