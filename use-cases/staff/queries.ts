import { database } from "#adapters/database/client.ts";
import type { StaffMember, StaffRole } from "#domain/staff/abilities.ts";
import { inMinutes } from "#domain/staff/sign-in-rules.ts";
import { SIGNED_IN_DAYS } from "./session-cookie.ts";
import { readRecoveryCodes } from "./spend-code.ts";

export type PersonRow = {
  id: string;
  name: string;
  email: string;
  role: StaffRole;
  disabledAt: Date | null;
  /** Both factors are in place. */
  isReady: boolean;
  /** When they last did something while signed in, give or take ten minutes. */
  seenAt: Date | null;
};

/** More colleagues than this charity will ever have; keeps a page from growing without end. */
const MOST = 200;

/** Everybody who works here or did: those who can sign in first, by name. */
export async function everybody(): Promise<PersonRow[]> {
  return database().$queryRaw<PersonRow[]>`
    SELECT m.id, m.name, m.email, m.role, m.disabled_at AS "disabledAt",
           coalesce(m.two_factor_enabled, false) AS "isReady", greatest(
             (SELECT max(s.updated_at) FROM staff_session s
               WHERE s.staff_member_id = m.id AND s.second_factor_at IS NOT NULL),
             (SELECT max(h.at) FROM history_entry h
               WHERE h.subject_id = m.id AND h.event IN ('signed_in', 'second_factor_set_up'))
           ) AS "seenAt"
      FROM staff_member m ORDER BY m.disabled_at IS NOT NULL, lower(m.name), m.id LIMIT ${MOST}`;
}

/** Who works here or did, by name: to choose from. */
export function namesOfStaff(): Promise<{ id: string; name: string }[]> {
  return database().staffMember.findMany({
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST,
  });
}

export async function personById(id: string): Promise<PersonRow | null> {
  return (await everybody()).find((person) => person.id === id) ?? null;
}

export type InvitationRow = {
  id: string;
  email: string;
  role: StaffRole;
  renews: boolean;
  invitedBy: string | null;
  expiresAt: Date;
};

/** Links that were sent and still work, the latest first. */
export async function openInvitations(now: Date): Promise<InvitationRow[]> {
  const found = await database().staffInvitation.findMany({
    where: { usedAt: null, expiresAt: { gt: now }, email: { not: "" } },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: MOST,
    include: { invitedBy: { select: { name: true } } },
  });
  return found.map(({ id, email, role, renewsId, invitedBy, expiresAt }) => {
    return { id, email, role, renews: renewsId !== null, invitedBy: invitedBy?.name ?? null, expiresAt };
  });
}

export type OwnBrowser = { id: string; userAgent: string | null; signedInAt: Date; seenAt: Date };

/** The browsers in which somebody is signed in, the latest used first. */
export async function browsersOf(by: StaffMember, now: Date): Promise<OwnBrowser[]> {
  const createdAt = { gt: inMinutes(now, -SIGNED_IN_DAYS * 24 * 60) };
  const found = await database().staffSession.findMany({
    where: { staffMemberId: by.id, secondFactorAt: { not: null }, expiresAt: { gt: now }, createdAt },
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
    take: MOST,
  });
  return found.map(({ id, userAgent, createdAt, updatedAt }) => {
    return { id, userAgent, signedInAt: createdAt, seenAt: updatedAt };
  });
}

/** How many recovery codes somebody has left. */
export async function recoveryCodesLeft(by: StaffMember): Promise<number> {
  const kept = await database().staffTwoFactor.findUnique({
    where: { staffMemberId: by.id },
    select: { backupCodes: true },
  });
  return kept ? readRecoveryCodes(by.id, kept.backupCodes).length : 0;
}
