import { z } from "zod";
import { database, type SelectOf } from "#adapters/database/client.ts";
import { KEY, openWords } from "#adapters/sealing/sealed-words.ts";
import { copiesInWords } from "#domain/age.ts";
import { wishFacts } from "#domain/training/training-wish.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import { promises } from "#use-cases/settings/promises.ts";
import type { Composed } from "./compose.ts";

const facts = z.object({ enquiryId: z.string() });

const ENQUIRY = {
  ...{ reference: true, about: true, format: true, groupSize: true, staffCount: true, volunteerCount: true },
  ...{ serviceUserCount: true, preferredDates: true, guideCopies: true, copies: true },
  recipient: {
    select: {
      ...{ email: true, contactName: true, postcode: true, ...KEY },
    },
  },
} as const satisfies SelectOf<"enquiry">;

/**
 * "We have your enquiry", with what was chosen. Free text is not sent back: anybody can type somebody else's address, and
 * would have us email them whatever links they like.
 */
export async function composeEnquiryEmail(data: Record<string, unknown>): Promise<Composed | null> {
  const enquiry = await database().enquiry.findUniqueOrThrow({
    where: { id: facts.parse(data).enquiryId },
    select: ENQUIRY,
  });
  const { reference, about, recipient, preferredDates, copies, ...wish } = enquiry;
  if (recipient.email === null) return null;
  const contactName = recipient.contactName ?? "";
  const asked =
    about === "training"
      ? wishFacts({ ...wish, preferredDates: preferredDates.map(isoDay), venuePostcode: recipient.postcode })
      : { ...(copies !== null && { "What you asked for": copiesInWords(copies) }) };
  const [contact, { lookedAtDays: days }] = await Promise.all([contactLine(), promises()]);
  return {
    to: recipient.email,
    message: { kind: "enquiry_received", reference, about, contactName, asked, days, contact },
  };
}

function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10);
}

const declined = z.object({ enquiryId: z.string(), messageId: z.string() });

/** "We cannot help with this one", with the reason that staff wrote; nothing once that is forgotten. */
export async function composeEnquiryDeclined(data: Record<string, unknown>): Promise<Composed | null> {
  const { enquiryId, messageId } = declined.parse(data);
  const [enquiry, message] = await Promise.all([
    database().enquiry.findUniqueOrThrow({ where: { id: enquiryId }, select: ENQUIRY }),
    database().recipientMessage.findUnique({ where: { id: messageId }, select: { sealed: true } }),
  ]);
  const { reference, recipient } = enquiry;
  if (recipient.email === null || message === null) return null;
  const contactName = recipient.contactName ?? "";
  return {
    to: recipient.email,
    message: {
      kind: "enquiry_declined",
      reference,
      contactName,
      reason: openWords(recipient, message.sealed),
      contact: await contactLine(),
    },
  };
}
