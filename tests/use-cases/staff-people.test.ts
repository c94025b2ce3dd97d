import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { historySentence } from "#domain/history/words.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { aBrowserWith, aStaffMember } from "#tests/support/staff.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { latestOfThing } from "#use-cases/history/queries.ts";
import { changeRole, disableColleague, enableColleague } from "#use-cases/staff/change-people.ts";
import { checkBrowser } from "#use-cases/staff/check-browser.ts";
import { renewSignIn } from "#use-cases/staff/invite.ts";
import { everybody, personById } from "#use-cases/staff/queries.ts";
import { askForReset } from "#use-cases/staff/reset-password.ts";

let store: Store;
beforeAll(async () => {
  store = await openStore();
});
beforeEach(retireEverybody);
afterAll(() => store.close());

/** Nobody of an earlier test is left who could sign in. */
async function retireEverybody(): Promise<void> {
  await database().staffMember.updateMany({ data: { disabledAt: new Date() } });
}

test("the only administrator can be neither demoted nor disabled", async () => {
  const [by, other] = [await aStaffMember("administrator"), await aStaffMember("training")];
  expect(refusalOf(await changeRole(by.id, "training", by))).toBe("last_administrator");
  granted(await changeRole(other.id, "administrator", by));
  granted(await changeRole(by.id, "training", by));
  expect(refusalOf(await disableColleague(other.id, by))).toBe("not_allowed");
});

test("an administrator who cannot sign in does not count as another one", async () => {
  const [by, half, gone] = [await aStaffMember(), await aStaffMember(), await aStaffMember()];
  await database().staffMember.update({ where: { id: half.id }, data: { twoFactorEnabled: false } });
  granted(await disableColleague(gone.id, by));
  expect(refusalOf(await changeRole(by.id, "fulfilment", by))).toBe("last_administrator");
});

// Proved: without the lock in lock-people.ts both go through and nobody is left.
test("of two administrators who demote or disable each other at the same moment, one stays", async () => {
  const demote = (id: string, by: StaffMember) => changeRole(id, "training", by);
  for (const change of [disableColleague, demote]) {
    for (let round = 0; round < 5; round += 1) {
      await retireEverybody();
      const [one, two] = [await aStaffMember(), await aStaffMember()];
      const results = await Promise.all([change(two.id, one), change(one.id, two)]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      const left = await database().staffMember.count({ where: { role: "administrator", disabledAt: null } });
      expect(left).toBe(1);
    }
  }
});

test("nobody disables themselves", async () => {
  const [by] = [await aStaffMember(), await aStaffMember()];
  expect(refusalOf(await disableColleague(by.id, by))).toBe("oneself");
});

test("only those who look after people change them, by what the database says now", async () => {
  const [admin, other] = [await aStaffMember("administrator"), await aStaffMember("fulfilment")];
  for (const by of [other, { ...other, role: "administrator" as const }, { ...admin, id: crypto.randomUUID() }]) {
    expect(refusalOf(await changeRole(admin.id, "training", by))).toBe("not_allowed");
    expect(refusalOf(await disableColleague(admin.id, by))).toBe("not_allowed");
    expect(refusalOf(await enableColleague(admin.id, by))).toBe("not_allowed");
    expect(refusalOf(await renewSignIn(admin.id, by))).toBe("not_allowed");
  }
});

test("somebody who is not there cannot be changed", async () => {
  const by = await aStaffMember();
  for (const id of [crypto.randomUUID(), "nobody", ""]) {
    expect(refusalOf(await changeRole(id, "training", by))).toBe("no_such_colleague");
    expect(refusalOf(await disableColleague(id, by))).toBe("no_such_colleague");
    expect(await personById(id)).toBeNull();
  }
});

test("disabling ends open links to a new sign-in and a new password", async () => {
  const [by, person] = [await aStaffMember(), await aStaffMember("fulfilment")];
  granted(await renewSignIn(person.id, by));
  await askForReset(person.email, { cookie: null, address: null, userAgent: null });
  expect(await database().staffVerification.count({ where: { value: person.id } })).toBe(1);
  granted(await disableColleague(person.id, by));
  expect(await database().staffInvitation.count({ where: { renewsId: person.id } })).toBe(0);
  expect(await database().staffVerification.count({ where: { value: person.id } })).toBe(0);
});

test("every change stands in the history, once, in words", async () => {
  const [by, person] = [await aStaffMember(), await aStaffMember("fulfilment")];
  granted(await changeRole(person.id, "training", by));
  granted(await changeRole(person.id, "training", by));
  granted(await disableColleague(person.id, by));
  granted(await disableColleague(person.id, by));
  granted(await enableColleague(person.id, by));
  granted(await renewSignIn(person.id, by));
  expect((await latestOfThing(person.id)).map(historySentence)).toEqual([
    `${by.name} changed the role from fulfilment to training.`,
    `${by.name} disabled the account. Every open browser was signed out.`,
    `${by.name} enabled the account again.`,
    `${by.name} sent a link to set up the sign-in again.`,
  ]);
});

test("the list shows who can sign in first, and when each was last there", async () => {
  const [by, person, gone] = [await aStaffMember(), await aStaffMember("training"), await aStaffMember("fulfilment")];
  granted(await disableColleague(gone.id, by));
  await checkBrowser(await aBrowserWith(person));
  const ids = (await everybody()).map(({ id }) => id);
  expect(ids.slice(0, 2).sort()).toEqual([by.id, person.id].sort());
  expect(ids.indexOf(gone.id)).toBeGreaterThan(1);
  expect((await personById(by.id))?.seenAt).toBeNull();
  expect(Date.now() - ((await personById(person.id))?.seenAt?.getTime() ?? 0)).toBeLessThan(10_000);
});
