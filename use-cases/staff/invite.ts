import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { isId } from "#domain/id.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import type { StaffMember, StaffRole } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";
import { queueEmail } from "#use-cases/mail/queue-email.ts";
import { changePerson } from "./change-people.ts";
import { lockPeople } from "./lock-people.ts";
import { type Invitation, makeInvitation } from "./make-invitation.ts";

export type InviteRefusal = "not_allowed" | "already_member";
export type RenewRefusal = "not_allowed" | "no_such_colleague" | "oneself" | "disabled";

/** Invites somebody by email to a role. A second invitation to one address takes the place of the first. */
export async function inviteColleague(
  who: { email: string; role: StaffRole },
  by: StaffMember,
): Promise<Result<null, InviteRefusal>> {
  const email = who.email.toLowerCase();
  return inTransaction(async (tx) => {
    const people = await lockPeople(tx, by);
    if (people === null) return refuse("not_allowed");
    if (people.some((person) => person.email === email)) return refuse("already_member");
    const plan = { email, role: who.role, invitedById: by.id, renewsId: null };
    const invitation = await makeInvitation(tx, plan, new Date());
    await send(tx, email, invitation, by);
    const details = { role: who.role };
    await record(tx, { subject: "staff", subjectId: invitation.id, event: "staff_invited", by, details });
    return succeed(null);
  });
}

/**
 * For a colleague who has lost their phone or forgotten everything: a link to a new password and a new second factor.
 * Their open browsers end now; the former sign-in goes on until the link is used.
 */
export async function renewSignIn(memberId: string, by: StaffMember): Promise<Result<null, RenewRefusal>> {
  return changePerson<null, RenewRefusal>(memberId, by, async (tx, person) => {
    if (person.id === by.id) return refuse("oneself");
    if (person.disabledAt !== null) return refuse("disabled");
    const plan = { email: person.email, role: person.role, invitedById: by.id, renewsId: person.id };
    const invitation = await makeInvitation(tx, plan, new Date());
    await tx.staffSession.deleteMany({ where: { staffMemberId: person.id } });
    await send(tx, person.email, invitation, by);
    await record(tx, { subject: "staff", subjectId: person.id, event: "renewal_offered", by });
    return succeed(null);
  });
}

/** Takes an invitation back: its link is worth nothing from now on. */
export async function revokeInvitation(
  id: string,
  by: StaffMember,
): Promise<Result<null, "not_allowed" | "no_such_invitation">> {
  return inTransaction(async (tx) => {
    if ((await lockPeople(tx, by)) === null) return refuse("not_allowed");
    const [gone] = await tx.$queryRaw<{ renewsId: string | null }[]>`
      DELETE FROM staff_invitation WHERE id = ${isId(id) ? id : null}::uuid AND used_at IS NULL RETURNING renews_id AS "renewsId"`;
    if (!gone) return refuse("no_such_invitation");
    await record(tx, { subject: "staff", subjectId: gone.renewsId ?? id, event: "invitation_revoked", by });
    return succeed(null);
  });
}

async function send(tx: Transaction, to: string, { id, url, expiresAt }: Invitation, by: StaffMember): Promise<void> {
  const data = { to, inviteUrl: url, invitedBy: by.name, expiresAt: expiresAt.toISOString() };
  await queueEmail(tx, { kind: "staff_invitation", dedupeKey: `staff_invitation:${id}`, data });
}
