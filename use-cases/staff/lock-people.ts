import type { Transaction } from "#adapters/database/client.ts";
import { may, type StaffMember, type StaffRole } from "#domain/staff/abilities.ts";

export type Colleague = {
  id: string;
  name: string;
  email: string;
  role: StaffRole;
  disabledAt: Date | null;
  twoFactorEnabled: boolean | null;
};

/**
 * Everybody, locked until the transaction ends, so that two changes of people never pass each other. Null when `by` may
 * not change people at this very moment, whatever they might when they asked.
 */
export async function lockPeople(tx: Transaction, by: StaffMember): Promise<Colleague[] | null> {
  const people = await tx.$queryRaw<Colleague[]>`
    SELECT id, name, email, role, disabled_at AS "disabledAt", two_factor_enabled AS "twoFactorEnabled"
      FROM staff_member ORDER BY id FOR NO KEY UPDATE`;
  const self = people.find(({ id }) => id === by.id);
  return self && self.disabledAt === null && may(self, "manage_people") ? people : null;
}

/** True where nobody who can sign in would look after people once this colleague does not. */
export function isLastAdministrator(people: readonly Colleague[], id: string): boolean {
  const others = people.filter((person) => person.id !== id && person.role === "administrator");
  return !others.some(({ disabledAt, twoFactorEnabled }) => disabledAt === null && twoFactorEnabled === true);
}
