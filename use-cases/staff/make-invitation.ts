import { keyedHash } from "#adapters/crypto/keyed.ts";
import { mintToken } from "#adapters/crypto/mint.ts";
import type { Transaction } from "#adapters/database/client.ts";
import { env } from "#adapters/env/env.ts";
import type { StaffRole } from "#domain/staff/abilities.ts";
import { INVITATION_DAYS, inMinutes } from "#domain/staff/sign-in-rules.ts";

export type InvitationPlan = {
  /** Empty for the very first one: whoever holds the link then gives their own. */
  email: string;
  role: StaffRole;
  invitedById: string | null;
  /** Whose sign-in it sets up anew. */
  renewsId: string | null;
};

export type Invitation = { id: string; url: string; expiresAt: Date };

/** Makes a link that works once, for seven days, in place of any open one for this address. Its token is not kept. */
export async function makeInvitation(tx: Transaction, plan: InvitationPlan, now: Date): Promise<Invitation> {
  await tx.staffInvitation.deleteMany({ where: { email: plan.email, usedAt: null } });
  const token = mintToken();
  const expiresAt = inMinutes(now, INVITATION_DAYS * 24 * 60);
  const { id } = await tx.staffInvitation.create({
    data: { ...plan, tokenHash: invitationHash(token), expiresAt },
    select: { id: true },
  });
  return { id, url: `${env().BASE_URL}/staff/invitation/${token}`, expiresAt };
}

export function invitationHash(token: string): string {
  return keyedHash("staff invitation", token);
}
