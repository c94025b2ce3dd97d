import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { type Ability, may, type StaffMember } from "#domain/staff/abilities.ts";
import { remembering, staffPath, type WhyAgain } from "#domain/staff/where-to.ts";
import { checkBrowser } from "#use-cases/staff/check-browser.ts";
import { thisBrowser } from "./browser.ts";

/**
 * The check of every staff page and action, made anew at each request: gives the colleague, or leads to the sign-in (or
 * its second step), or answers "no such page" to a role without the ability.
 */
export async function requireStaff(ability: Ability): Promise<StaffMember> {
  const check = await checkThisBrowser();
  if (check.is === "nobody") redirect(remembering("/staff/sign-in", await askedPath(), await whyAgain()));
  if (check.is === "without_code") redirect(remembering("/staff/sign-in/code", await askedPath()));
  if (check.is === "without_set_up") redirect("/staff/sign-in/set-up");
  if (!may(check.member, ability)) return noSuchPage();
  return check.member;
}

/** Asked once a request, however many parts of a page ask. */
export const checkThisBrowser = cache(async () => checkBrowser(await thisBrowser()));

/** Who is signed in at the staff page that was asked for; null for everybody else, and at all other pages. */
export async function whoAsksForStaffPage(): Promise<StaffMember | null> {
  if ((await askedPath()) === null) return null;
  const check = await checkThisBrowser();
  return check.is === "signed_in" ? check.member : null;
}

/** True below an address that links of invitations and of new passwords have. */
export async function isStaffLink(): Promise<boolean> {
  return /^\/staff\/(invitation|reset)\//.test((await headers()).get("x-asked-path") ?? "");
}

/**
 * Answers a reference that is none, and a page that a role does not open. The framework's own notFound() sends an empty
 * page that only a script fills, so this leads to an address that no page has: it is answered in full, and ends in what
 * was asked for, to be put right.
 */
export async function noSuchPage(): Promise<never> {
  const [path = ""] = (await askedPath())?.split("?") ?? [];
  redirect(path.replace(/^(\/staff)?/, "/staff/not-found"));
}

/** The page that was asked for; of an action, the page that its form stood on. A browser could write both: checked. */
async function askedPath(): Promise<string | null> {
  const head = await headers();
  return staffPath(head.get("x-asked-path"));
}

/** A form that comes too late is lost: whoever sent it must hear so. A cookie that opens nothing did so once. */
async function whyAgain(): Promise<WhyAgain | null> {
  const head = await headers();
  const isSent = head.has("next-action") || /^multipart\//i.test(head.get("content-type") ?? "");
  if (isSent) return "not_sent";
  return (await thisBrowser()).cookie === null ? null : "ran_out";
}

/** Which of a colleague's browsers this is. Call it after `requireStaff`. */
export async function thisSessionId(): Promise<string> {
  const check = await checkThisBrowser();
  if (check.is !== "signed_in") throw new Error("nobody is signed in");
  return check.sessionId;
}
