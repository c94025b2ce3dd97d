import { env } from "#adapters/env/env.ts";
import type { EmailAttachment } from "#adapters/mail/send-email.ts";
import type { EmailMessage } from "#emails/render-email.ts";
import { composeCreditNoteEmail } from "./compose-credit-note-email.ts";
import { composeEnquiryDeclined, composeEnquiryEmail } from "./compose-enquiry-email.ts";
import { composeInvoiceEmail } from "./compose-invoice-email.ts";
import { composeOrderEmail } from "./compose-order-email.ts";
import { composeParcelEmail, isOfParcel } from "./compose-parcel-email.ts";
import { composeProposalEmail } from "./compose-proposal-email.ts";
import { composeQuoteEmail } from "./compose-quote-email.ts";
import { composeRequestEmail } from "./compose-request-email.ts";
import { composeSeatsEmail } from "./compose-seats-email.ts";
import { composeStaffEmail } from "./compose-staff-email.ts";
import { composeTrainerEmail } from "./compose-trainer-email.ts";
import { composeBookingEmail, composeThanks } from "./compose-training-email.ts";

/** An email ready to be drawn: to whom, the props of its template, and the files that go with it. */
export type Composed = { to: string; message: EmailMessage; attachments?: EmailAttachment[] };

export type OutboxFacts = { kind: string; staffMemberId: string | null; data: Record<string, unknown> };

/**
 * Reads what an outbox email is about and makes up its props. Null when there is nobody to send it to: no address was
 * given, it was forgotten meanwhile, or a member of staff was disabled.
 */
export async function composeEmail(email: OutboxFacts): Promise<Composed | null> {
  const { kind, data } = email;
  if (kind.startsWith("staff_")) return composeStaffEmail(email);
  if (kind.startsWith("order_") || kind === "payment_confirmed") return composeOrderEmail(kind, data);
  if (kind === "invoice_credited") return composeCreditNoteEmail(data);
  if (kind.startsWith("invoice_")) return composeInvoiceEmail(kind, data);
  if (kind.startsWith("request_")) return composeRequestEmail(kind, data);
  if (isOfParcel(kind)) return composeParcelEmail(kind, data);
  if (kind === "enquiry_received") return composeEnquiryEmail(data);
  if (kind === "enquiry_declined") return composeEnquiryDeclined(data);
  if (kind === "seats_news") return composeSeatsEmail(data);
  if (kind === "quote_sent") return composeQuoteEmail(data);
  if (kind === "booking_news" || kind === "booking_reminder") return composeBookingEmail(kind, data);
  if (kind === "training_thanks") return composeThanks(data);
  if (kind === "trainer_news") return composeTrainerEmail(data);
  if (kind === "proposal_sent" || kind === "proposal_reminder") return composeProposalEmail(kind, data);
  throw new Error(`no email of the kind ${kind}`);
}

export function linkTo(path: string): string {
  return `${env().BASE_URL}${path}`;
}
