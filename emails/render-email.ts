import { render } from "@react-email/render";
import { createElement, type ReactElement } from "react";
import { cleanLine } from "#domain/forms/text.ts";
import { BookingNews } from "./booking-news.tsx";
import { BookingReminder } from "./booking-reminder.tsx";
import { EditionAwaited } from "./edition-awaited.tsx";
import { EnquiryDeclined } from "./enquiry-declined.tsx";
import { EnquiryReceived } from "./enquiry-received.tsx";
import { InvoiceCancelled } from "./invoice-cancelled.tsx";
import { InvoiceCredited } from "./invoice-credited.tsx";
import { InvoiceIssued } from "./invoice-issued.tsx";
import { InvoicePaid } from "./invoice-paid.tsx";
import { InvoiceReminder } from "./invoice-reminder.tsx";
import { textOf } from "./letter/text-of.ts";
import { OrderApproved } from "./order-approved.tsx";
import { OrderCancelled } from "./order-cancelled.tsx";
import { OrderExpired } from "./order-expired.tsx";
import { OrderPartCancelled } from "./order-part-cancelled.tsx";
import { OrderReceived } from "./order-received.tsx";
import { OrderRefunded } from "./order-refunded.tsx";
import { OrderToPay } from "./order-to-pay.tsx";
import { ParcelDispatched } from "./parcel-dispatched.tsx";
import { ParcelNotArrived } from "./parcel-not-arrived.tsx";
import { ParcelRenumbered } from "./parcel-renumbered.tsx";
import { PaymentConfirmed } from "./payment-confirmed.tsx";
import { ProposalReminder } from "./proposal-reminder.tsx";
import { ProposalSent } from "./proposal-sent.tsx";
import { QuoteSent } from "./quote-sent.tsx";
import { RequestApproved } from "./request-approved.tsx";
import { RequestCancelled } from "./request-cancelled.tsx";
import { RequestDeclined } from "./request-declined.tsx";
import { RequestQuestion } from "./request-question.tsx";
import { RequestReceived } from "./request-received.tsx";
import { SeatsNews } from "./seats-news.tsx";
import { StaffInvitation } from "./staff-invitation.tsx";
import { StaffNeedsYou } from "./staff-needs-you.tsx";
import { StaffPasswordReset } from "./staff-password-reset.tsx";
import { StaffStockLow } from "./staff-stock-low.tsx";
import { TrainerNews } from "./trainer-news.tsx";
import { TrainingThanks } from "./training-thanks.tsx";

/** The template of each kind of email. */
export const TEMPLATES = {
  order_received: OrderReceived,
  order_to_pay: OrderToPay,
  payment_confirmed: PaymentConfirmed,
  order_approved: OrderApproved,
  order_cancelled: OrderCancelled,
  order_part_cancelled: OrderPartCancelled,
  order_refunded: OrderRefunded,
  order_expired: OrderExpired,
  invoice_issued: InvoiceIssued,
  invoice_reminder: InvoiceReminder,
  invoice_paid: InvoicePaid,
  invoice_credited: InvoiceCredited,
  invoice_cancelled: InvoiceCancelled,
  request_received: RequestReceived,
  request_approved: RequestApproved,
  request_declined: RequestDeclined,
  request_cancelled: RequestCancelled,
  request_question: RequestQuestion,
  parcel_dispatched: ParcelDispatched,
  parcel_renumbered: ParcelRenumbered,
  edition_awaited: EditionAwaited,
  parcel_not_arrived: ParcelNotArrived,
  enquiry_received: EnquiryReceived,
  enquiry_declined: EnquiryDeclined,
  quote_sent: QuoteSent,
  seats_news: SeatsNews,
  booking_news: BookingNews,
  booking_reminder: BookingReminder,
  training_thanks: TrainingThanks,
  trainer_news: TrainerNews,
  proposal_sent: ProposalSent,
  proposal_reminder: ProposalReminder,
  staff_needs_you: StaffNeedsYou,
  staff_invitation: StaffInvitation,
  staff_password_reset: StaffPasswordReset,
  staff_stock_low: StaffStockLow,
};

type Kind = keyof typeof TEMPLATES;

/** An email by its kind, with what its template needs. */
export type EmailMessage = { [K in Kind]: { kind: K } & Parameters<(typeof TEMPLATES)[K]>[0] }[Kind];

export type RenderedEmail = { subject: string; html: string; text: string };

type Template = { (props: EmailMessage): ReactElement; subject(props: EmailMessage): string };

/** Draws an email: its subject on one line, its HTML, and the same as text. Always the same for the same message. */
export async function renderEmail(message: EmailMessage): Promise<RenderedEmail> {
  const template = TEMPLATES[message.kind] as Template;
  const html = await render(createElement(template, message));
  return { subject: cleanLine(template.subject(message)), html, text: textOf(html) };
}
