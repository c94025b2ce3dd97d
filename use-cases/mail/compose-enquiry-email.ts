import { z } from "zod";
import { database } from "#adapters/database/client.ts";
import { contactLine } from "#use-cases/settings/contact.ts";
import type { Composed } from "./compose.ts";

const facts = z.object({ enquiryId: z.string() });

/** "We have your enquiry." */
export async function composeEnquiryEmail(data: Record<string, unknown>): Promise<Composed | null> {
  const enquiry = await database().enquiry.findUniqueOrThrow({
    where: { id: facts.parse(data).enquiryId },
    select: { reference: true, about: true, recipient: { select: { email: true, contactName: true } } },
  });
  const { reference, about, recipient } = enquiry;
  if (recipient.email === null) return null;
  const contactName = recipient.contactName ?? "";
  return {
    to: recipient.email,
    message: { kind: "enquiry_received", reference, about, contactName, contact: await contactLine() },
  };
}
