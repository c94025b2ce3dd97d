import { database } from "#adapters/database/client.ts";
import { openPerson } from "#adapters/sealing/sealed-person.ts";
import { openWords } from "#adapters/sealing/sealed-words.ts";
import { londonTimeInWords } from "#domain/london-clock.ts";
import { emailWords } from "#domain/mail/email-words.ts";
import { type DataSection, dataPage } from "#domain/privacy/data-file.ts";
import { partRows } from "#domain/privacy/person-words.ts";
import { type Held, heldOf } from "./held-data.ts";
import { sectionsOfOffers } from "./sections-of-offers.ts";
import { sectionsOfOrders } from "./sections-of-orders.ts";
import { sectionsOfTrainings } from "./sections-of-trainings.ts";
import { whoseLink } from "./whose-link.ts";

/** What is left out, and how to have it. */
const NOTES = [
  "Notes that colleagues made for themselves, and the history of who did what and when. Contact us with your reference and we send them.",
  "What Stripe holds of a payment, and Resend of an email: each answers for itself, and we will help you to ask.",
  "Your secret link, and codes made from addresses, which say nothing of you.",
];

/**
 * A copy of everything that we hold about the person behind a secret link, as a page of its own; null for a token that is none. Of
 * somebody who was forgotten it holds what stayed.
 */
export async function dataCopy(token: string, now: Date): Promise<string | null> {
  const whose = await whoseLink(database(), token);
  if (!whose) return null;
  const held = await heldOf(whose.recipientIds);
  const sections = held.flatMap((one) => [
    whoSection(one),
    ...sectionsOfOrders(one),
    ...sectionsOfOffers(one),
    ...sectionsOfTrainings(one),
    saidSection(one),
    emailsSection(one),
  ]);
  return dataPage({ madeAt: londonTimeInWords(now), sections, notes: NOTES });
}

function whoSection(one: Held): DataSection {
  return {
    title: `Who you are, as you told us on ${londonTimeInWords(one.createdAt)}`,
    rows: partRows(openPerson(one)),
  };
}

function saidSection(one: Held): DataSection {
  const rows = one.messages.map(({ direction, at, sealed }) => {
    const who = direction === "from_customer" ? "You wrote" : "We wrote";
    return [`${who} on ${londonTimeInWords(at)}`, openWords(one, sealed)] as const;
  });
  return { title: "What was said", rows };
}

function emailsSection({ emails }: Held): DataSection {
  const rows = emails.map(({ kind, sentAt, createdAt }) => {
    const when =
      sentAt === null ? `written on ${londonTimeInWords(createdAt)}` : `sent on ${londonTimeInWords(sentAt)}`;
    return [emailWords(kind), when] as const;
  });
  return { title: "Emails from us", rows };
}
