import type { Words } from "./phrases.ts";

/** What happened to a colleague's place here, in words. */
export const STAFF_WORDS: Record<string, Words> = {
  staff_invited: (who, { text }) => `${who} sent an invitation${asRole(text("role"))}.`,
  invitation_revoked: (who) => `${who} took the link back.`,
  staff_joined: (who) => `${who} accepted the invitation.`,
  second_factor_set_up: (who) => `${who} set up the codes and signed in.`,
  signed_in: (who, { text }) => `${who} signed in${SIGNED_IN_WITH[text("with") ?? ""] ?? ""}.`,
  browser_ended: (who) => `${who} signed out another browser of theirs.`,
  signed_out_everywhere: (who) => `${who} signed out everywhere.`,
  name_changed: (who) => `${who} changed their name.`,
  password_changed: (who) => `${who} changed their password.`,
  password_reset: (who) => `${who} set a new password by the link in an email.`,
  device_changed: (who) => `${who} moved their codes to a new device.`,
  passkey_added: (who, { text }) => `${who} added a passkey${named(text("name"))}.`,
  passkey_removed: (who, { text }) => `${who} removed a passkey${named(text("name"))}.`,
  passkey_refused: (who, { text }) =>
    `${who} was refused with a passkey${named(text("name"))}: it has signed elsewhere, so there may be a copy of it.`,
  recovery_codes_renewed: (who) => `${who} made new recovery codes.`,
  role_changed: (who, { text }) => `${who} changed the role${fromTo(text("from"), text("to"))}.`,
  staff_disabled: (who) => `${who} disabled the account. Every open browser was signed out.`,
  staff_enabled: (who) => `${who} enabled the account again.`,
  renewal_offered: (who) => `${who} sent a link to set up the sign-in again.`,
  sign_in_renewed: (who) => `${who} set a new password by that link.`,
};

function asRole(role: string | null): string {
  return role === null ? "" : ` (${role})`;
}

function fromTo(from: string | null, to: string | null): string {
  return from === null || to === null ? "" : ` from ${from} to ${to}`;
}

const SIGNED_IN_WITH: Record<string, string> = { paper: " with a recovery code", passkey: " with a passkey" };

function named(name: string | null): string {
  return name === null ? "" : ` (${name})`;
}
