import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { type Ability, may, type StaffMember } from "#domain/staff/abilities.ts";
import { remembering, staffPath } from "#domain/staff/where-to.ts";
import { checkBrowser } from "#use-cases/staff/check-browser.ts";
import { thisBrowser } from "./browser.ts";

/**
 * The check of every staff page and action, made anew at each request: gives the colleague, or leads to the sign-in (or
 * its second step), or answers "no such page" to a role without the ability.
 */
export async function requireStaff(ability: Ability): Promise<StaffMember> {
  const check = await checkThisBrowser();
  if (check.is === "nobody") redirect(remembering("/staff/sign-in", await askedPath()));
  if (check.is === "without_code") redirect(remembering("/staff/sign-in/code", await askedPath()));
  if (check.is === "without_set_up") redirect("/staff/sign-in/set-up");
  if (!may(check.member, ability)) notFound();
  return check.member;
}

/** Asked once a request, however many parts of a page ask. */
export const checkThisBrowser = cache(async () => checkBrowser(await thisBrowser()));

/** The page that was asked for; of an action, the page that its form stood on. A browser could write both: checked. */
async function askedPath(): Promise<string | null> {
  const head = await headers();
  return staffPath(head.get("x-asked-path"));
}

/** Which of a colleague's browsers this is. Call it after `requireStaff`. */
export async function thisSessionId(): Promise<string> {
  const check = await checkThisBrowser();
  if (check.is !== "signed_in") throw new Error("nobody is signed in");
  return check.sessionId;
}
