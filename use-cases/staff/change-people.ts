import type { Transaction } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { type Result, refuse, succeed } from "#domain/result.ts";
import type { StaffMember, StaffRole } from "#domain/staff/abilities.ts";
import { record } from "#use-cases/history/record.ts";
import { type Colleague, isLastAdministrator, lockPeople } from "./lock-people.ts";

export type PeopleRefusal = "not_allowed" | "no_such_colleague" | "last_administrator" | "oneself";

/** Gives a colleague another role, from their next request on. The last administrator keeps theirs. */
export async function changeRole(
  memberId: string,
  role: StaffRole,
  by: StaffMember,
): Promise<Result<null, PeopleRefusal>> {
  return changePerson(memberId, by, async (tx, person, people) => {
    if (person.role === role) return succeed(null);
    if (person.role === "administrator" && isLastAdministrator(people, person.id)) return refuse("last_administrator");
    await tx.staffMember.update({ where: { id: person.id }, data: { role } });
    await told(tx, person, "role_changed", by, { from: person.role, to: role });
    return succeed(null);
  });
}

/**
 * Shuts a colleague out: every browser they are signed in with ends at once, and so do open links to a new sign-in or
 * password. Nobody can do it to themselves, nor to the last administrator.
 */
export async function disableColleague(memberId: string, by: StaffMember): Promise<Result<null, PeopleRefusal>> {
  return changePerson(memberId, by, async (tx, person, people) => {
    if (person.id === by.id) return refuse("oneself");
    if (person.disabledAt !== null) return succeed(null);
    if (person.role === "administrator" && isLastAdministrator(people, person.id)) return refuse("last_administrator");
    await tx.staffMember.update({ where: { id: person.id }, data: { disabledAt: new Date() } });
    await tx.staffSession.deleteMany({ where: { staffMemberId: person.id } });
    await tx.staffInvitation.deleteMany({ where: { renewsId: person.id, usedAt: null } });
    await tx.staffVerification.deleteMany({ where: { identifier: { startsWith: "reset:" }, value: person.id } });
    await told(tx, person, "staff_disabled", by);
    return succeed(null);
  });
}

/** Lets a colleague in again, with the password and the codes they had. */
export async function enableColleague(memberId: string, by: StaffMember): Promise<Result<null, PeopleRefusal>> {
  return changePerson(memberId, by, async (tx, person) => {
    if (person.disabledAt === null) return succeed(null);
    await tx.staffMember.update({ where: { id: person.id }, data: { disabledAt: null } });
    await tx.staffSession.deleteMany({ where: { staffMemberId: person.id } });
    await told(tx, person, "staff_enabled", by);
    return succeed(null);
  });
}

type Change<Value, Refusal extends string> = (
  tx: Transaction,
  person: Colleague,
  people: readonly Colleague[],
) => Promise<Result<Value, Refusal>>;

/** One change to one colleague, while nobody else changes people. */
export async function changePerson<Value, Refusal extends string>(
  memberId: string,
  by: StaffMember,
  change: Change<Value, Refusal>,
): Promise<Result<Value, Refusal | "not_allowed" | "no_such_colleague">> {
  return inTransaction(async (tx) => {
    const people = await lockPeople(tx, by);
    if (people === null) return refuse("not_allowed");
    const person = people.find(({ id }) => id === memberId);
    return person ? change(tx, person, people) : refuse("no_such_colleague");
  });
}

async function told(
  tx: Transaction,
  person: Colleague,
  event: string,
  by: StaffMember,
  details?: Record<string, string>,
): Promise<void> {
  await record(tx, { subject: "staff", subjectId: person.id, event, by, ...(details && { details }) });
}
