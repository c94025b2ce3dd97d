import { z } from "zod";
import { database } from "#adapters/database/client.ts";
import { needsWords } from "#domain/staff/needs-words.ts";
import type { EmailMessage } from "#emails/render-email.ts";
import type { Composed, OutboxFacts } from "./compose.ts";
import { linkTo } from "./compose.ts";

const need = z.object({ what: z.string(), path: z.string() });
const invitation = z.object({ to: z.string(), inviteUrl: z.string(), invitedBy: z.string(), expiresAt: z.string() });
const reset = z.object({ resetUrl: z.string() });
const low = z.object({ publicationId: z.string(), line: z.number(), left: z.number(), waiting: z.number() });

/** What staff are told: an invitation goes to an address that is nobody's yet, the rest to active members. */
export async function composeStaffEmail(email: OutboxFacts): Promise<Composed | null> {
  if (email.kind === "staff_invitation") {
    const { to, ...props } = invitation.parse(email.data);
    return { to, message: { kind: "staff_invitation", ...props } };
  }
  const member = await activeMember(email.staffMemberId);
  if (member === null) return null;
  if (email.kind === "staff_password_reset") {
    return { to: member.email, message: { kind: "staff_password_reset", ...reset.parse(email.data) } };
  }
  if (email.kind === "staff_stock_low") return { to: member.email, message: await stockLow(email.data) };
  const { what, path } = need.parse(email.data);
  return { to: member.email, message: { kind: "staff_needs_you", what: needsWords(what), url: linkTo(path) } };
}

async function stockLow(data: Record<string, unknown>): Promise<EmailMessage> {
  const { publicationId, ...copies } = low.parse(data);
  const select = { title: true };
  const { title } = await database().publication.findUniqueOrThrow({ where: { id: publicationId }, select });
  return { kind: "staff_stock_low", title, ...copies, url: linkTo("/staff/stock") };
}

async function activeMember(id: string | null): Promise<{ email: string } | null> {
  if (id === null) return null;
  return database().staffMember.findUnique({ where: { id, disabledAt: null }, select: { email: true } });
}
