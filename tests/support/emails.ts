import { type EmailMessage, type RenderedEmail, renderEmail, TEMPLATES } from "#emails/render-email.ts";

export type Kind = keyof typeof TEMPLATES;
export const KINDS = Object.keys(TEMPLATES) as Kind[];

/** The email that a template shows of itself, with other props where the test is about them. */
export function aMessage(kind: Kind, changes: Record<string, unknown> = {}): EmailMessage {
  return { kind, ...TEMPLATES[kind].PreviewProps, ...changes } as EmailMessage;
}

export function drawn(kind: Kind, changes: Record<string, unknown> = {}): Promise<RenderedEmail> {
  return renderEmail(aMessage(kind, changes));
}

/** The one address that an email of this kind leads to; none in an enquiry's. */
export function linkOf(message: EmailMessage): string | null {
  if ("statusUrl" in message) return message.statusUrl;
  if ("feedbackUrl" in message) return message.feedbackUrl;
  if ("quoteUrl" in message) return message.quoteUrl;
  if ("proposalUrl" in message) return message.proposalUrl;
  if ("url" in message) return message.url;
  if ("payUrl" in message) return message.payUrl;
  if ("pdfUrl" in message) return message.pdfUrl;
  if ("inviteUrl" in message) return message.inviteUrl;
  return "resetUrl" in message ? message.resetUrl : null;
}

/** Where the HTML leads to. */
export function hrefsIn(html: string): string[] {
  return [...html.matchAll(/href="([^"]*)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));
}

/** Everything that can be seen of an email, the subject and the line that an inbox shows among it; no addresses. */
export function wordsOf({ subject, html, text }: RenderedEmail): string {
  return `${subject}\n${html.replaceAll(/<style>.*?<\/style>/gs, "")}\n${text}`.replaceAll(/https?:\/\/[^\s"<]+/g, "");
}
