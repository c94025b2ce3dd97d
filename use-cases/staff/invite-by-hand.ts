import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import type { StaffRole } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";
import { type Invitation, makeInvitation } from "./make-invitation.ts";

/** The link for the very first administrator, anew at each call; null once there is one who is not disabled. */
export async function inviteFirstAdministrator(): Promise<Invitation | null> {
  return inTransaction(async (tx) => {
    const active = await tx.staffMember.count({ where: { role: "administrator", disabledAt: null } });
    if (active > 0) return null;
    const plan = { email: "", role: "administrator" as const, invitedById: null, renewsId: null };
    return makeInvitation(tx, plan, new Date());
  });
}

/**
 * A link for whoever looks after the machine to hand over: a new colleague's, or, for a colleague's address, one that
 * sets up their sign-in anew. No email is sent. Refuses `disabled`, and `other_role` when a colleague has another.
 */
export async function inviteByHand(
  email: string,
  role: StaffRole | null,
): Promise<Result<Invitation & { renews: boolean }, "disabled" | "other_role">> {
  return inTransaction(async (tx) => {
    const member = await tx.staffMember.findUnique({ where: { email: email.toLowerCase() } });
    if (member !== null && member.disabledAt !== null) return refuse("disabled");
    if (member !== null && role !== null && role !== member.role) return refuse("other_role");
    const plan = {
      email: email.toLowerCase(),
      role: member?.role ?? role ?? ("fulfilment" as const),
      invitedById: null,
      renewsId: member?.id ?? null,
    };
    const invitation = await makeInvitation(tx, plan, new Date());
    const event = member ? "renewal_offered" : "staff_invited";
    const details = { role: plan.role };
    await record(tx, { subject: "staff", subjectId: member?.id ?? invitation.id, event, by: "system", details });
    return succeed({ ...invitation, renews: member !== null });
  });
}
