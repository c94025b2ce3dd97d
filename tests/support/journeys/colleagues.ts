import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { promisify } from "node:util";
import { type Browser, type BrowserContext, expect, type Page } from "playwright/test";
import { totpCode, totpStep } from "#adapters/auth/totp.ts";
import { TSX } from "#scripts/launch/build.ts";
import { expectAccessible } from "./accessible.ts";
import { fillIn } from "./fields.ts";
import { emailTo, linkIn } from "./inbox.ts";
import { watch } from "./watched-browser.ts";

/** Somebody who works here: what they know, and the cookies of a browser in which they are signed in. */
export type Colleague = {
  /** The invitation that let them in. */
  link: string;
  name: string;
  email: string;
  password: string;
  secret: string;
  recoveryCodes: string[];
  cookies: Awaited<ReturnType<BrowserContext["cookies"]>>;
};

export const STAFF_DOMAIN = "staff.release.example";
const PASSWORD = "four calm herons wading";

/** The link that lets the first administrator in, as whoever started the shop would ask for it. */
export async function firstAdministratorsLink(): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [TSX, "scripts/staff-invite.ts", "--first"]);
  const link = stdout.trim();
  if (link === "") throw new Error("this shop has an administrator already, and nobody here knows their password");
  return link;
}

/** Follows an invitation from its link to the first page of the staff area: password, codes, recovery codes. */
export async function join(page: Page, link: string, name: string): Promise<Colleague> {
  await page.goto(link);
  await expectAccessible(page);
  const address = page.getByLabel("Email address");
  const isFirst = await address.isEditable();
  const own = `${name.toLowerCase()}.${randomBytes(3).toString("hex")}@${STAFF_DOMAIN}`;
  const email = isFirst ? own : await address.inputValue();
  await fillIn(page, { name, ...(isFirst && { email }), password: PASSWORD, passwordAgain: PASSWORD });
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Set up your codes");
  await expectAccessible(page);
  const secret = ((await page.locator("main code").textContent()) ?? "").replaceAll(" ", "");
  await page.getByLabel("Code", { exact: true }).fill(codeOf(secret));
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your recovery codes");
  await expect(page.getByRole("main")).toContainText("Step 3 of 3");
  await expectAccessible(page);
  const recoveryCodes = await page.locator("main li").allTextContents();
  await page.getByRole("button", { name: "I have kept them" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What needs you");
  return { link, name, email, password: PASSWORD, secret, recoveryCodes, cookies: await page.context().cookies() };
}

/** The code that an app shows now, or so many steps of 30 seconds later: none counts twice. */
export function codeOf(secret: string, stepsLater = 0): string {
  return totpCode(secret, totpStep(new Date()) + stepsLater);
}

/** Invites somebody by email as an administrator would. Answers the link that they got. */
export async function invite(administrator: Page, name: string, role: string): Promise<string> {
  const email = `${name.toLowerCase()}.${randomBytes(3).toString("hex")}@${STAFF_DOMAIN}`;
  await administrator.goto("/staff/people");
  await fillIn(administrator, { email, role });
  await administrator.getByRole("button", { name: "Invite", exact: true }).click();
  await expect(administrator.getByRole("status")).toHaveText("The invitation is on its way.");
  return linkIn(await emailTo(email, "Your invitation to the staff area"));
}

/** Lets somebody join in a browser of their own, which is closed again: their cookies open another. */
export async function joinIn(browser: Browser, link: string, name: string): Promise<Colleague> {
  const context = await browser.newContext({ javaScriptEnabled: true });
  const watched = watch(context);
  const colleague = await join(await context.newPage(), link, name);
  await watched.expectClean();
  await context.close();
  return colleague;
}

/** The first step of signing in. */
export async function givePassword(
  page: Page,
  { email, password }: Pick<Colleague, "email" | "password">,
): Promise<void> {
  await fillIn(page, { email, password });
  await page.getByRole("button", { name: "Continue" }).click();
}

/** The second. */
export async function giveCode(page: Page, code: string): Promise<void> {
  await page.getByLabel("Code", { exact: true }).fill(code);
  await page.getByRole("button", { name: "Sign in" }).click();
}
