import { expect } from "playwright/test";
import type { DescribedEmail } from "#scripts/stand-ins/mail/control/described.ts";
import { INBOX } from "./shop.ts";

/** The emails that were sent so far to a recipient (to anybody, for `""`), oldest first. */
export async function emailsTo(recipient: string): Promise<DescribedEmail[]> {
  const answer = await fetch(`${INBOX}/_control/emails?to=${encodeURIComponent(recipient)}`);
  return (await answer.json()) as DescribedEmail[];
}

/** Waits for an email with this subject and answers the latest one. */
export async function emailTo(recipient: string, subject: string | RegExp): Promise<DescribedEmail> {
  const found = async () => (await emailsTo(recipient)).findLast((email) => matches(email.subject, subject));
  await expect.poll(found, `an email “${subject}” to ${recipient}`).toBeTruthy();
  return (await found()) as DescribedEmail;
}

/** Waits until the recipient has got exactly these emails, by subject, in whatever order. */
export async function expectEmails(recipient: string, subjects: readonly string[]): Promise<void> {
  const found = async () => (await emailsTo(recipient)).map(({ subject }) => subject).sort();
  await expect.poll(found, `the emails to ${recipient}`).toEqual([...subjects].sort());
}

/** The first link of an email into the shop. */
export function linkIn({ text }: Pick<DescribedEmail, "text">): string {
  const [link] = /https?:\/\/\S+/.exec(text) ?? [];
  if (!link) throw new Error("there is no link in this email");
  return link;
}

function matches(subject: string, wanted: string | RegExp): boolean {
  return typeof wanted === "string" ? subject === wanted : wanted.test(subject);
}
