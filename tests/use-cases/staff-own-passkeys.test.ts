import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { closeLimits } from "#adapters/limits/count-tries.ts";
import { MOST_PASSKEYS } from "#domain/staff/sign-in-rules.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { anAuthenticator } from "#tests/support/authenticator.ts";
import { aPasskeyOf, selfIn } from "#tests/support/passkeys.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { aBrowserWith, aStaffMember, type TestMember, tokenOf, totpNow } from "#tests/support/staff.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { acceptInvitation } from "#use-cases/staff/accept-invitation.ts";
import { checkBrowser } from "#use-cases/staff/check-browser.ts";
import { makeInvitation } from "#use-cases/staff/make-invitation.ts";
import { addPasskey, beginPasskey, passkeysOf, removePasskey } from "#use-cases/staff/own-passkeys.ts";
import { beginToConfirm, confirmByCode, confirmByPasskey, isSurelyThem } from "#use-cases/staff/show-it-is-you.ts";

/** What Node says once a process, whichever test comes first. */
const experiments: string[] = [];
process.on("warning", ({ name, message }) => name === "ExperimentalWarning" && experiments.push(message));

let store: Store;
beforeAll(async () => {
  store = await openStore();
});
afterEach(async () => {
  await database().rateLimit.deleteMany();
});
afterAll(async () => {
  await closeLimits();
  await store.close();
});

/** A browser whose second factor was given an hour ago. */
async function anOldBrowser(member: TestMember) {
  const browser = await aBrowserWith(member);
  const self = await selfIn(browser);
  const secondFactorAt = new Date(Date.now() - 3_600_000);
  await database().staffSession.update({ where: { id: self.sessionId }, data: { secondFactorAt } });
  return { browser, self };
}

// Proved: without `lockFreshBrowser` in each of the three, they are granted.
test("who has not lately given a second factor adds and removes nothing, until they give one", async () => {
  const member = await aStaffMember();
  const device = await aPasskeyOf(member);
  const { browser, self } = await anOldBrowser(member);
  const [passkey] = await passkeysOf(member);
  expect(refusalOf(await beginPasskey(self))).toBe("not_fresh");
  expect(refusalOf(await removePasskey(passkey?.id ?? "", self))).toBe("not_fresh");
  expect(await isSurelyThem(self, new Date())).toBe(false);
  expect(await confirmByCode("000000", self, browser)).toMatchObject({ refusal: "wrong" });
  expect(refusalOf(await beginPasskey(self))).toBe("not_fresh");
  expect(await confirmByCode(totpNow(member.secret), self, browser)).toMatchObject({ ok: true });
  granted(await beginPasskey(self));

  const other = await anOldBrowser(member);
  const options = await beginToConfirm(other.self);
  expect(await confirmByPasskey(device.use({ challenge: "x" }), other.self, other.browser)).toMatchObject({
    ok: false,
  });
  const again = await beginToConfirm(other.self);
  expect(options?.challenge).not.toBe(again?.challenge);
  expect(await confirmByPasskey(device.use(again ?? { challenge: "" }), other.self, other.browser)).toMatchObject({
    ok: true,
  });
  expect(await isSurelyThem(other.self, new Date())).toBe(true);
});

// Fails without its guard: left to the library, Node says twice that what it was asked for is an experiment.
test("no passkey rests on an experiment: devices are asked for the usual ways of signing, and Node warns of nothing", async () => {
  const self = await selfIn(await aBrowserWith(await aStaffMember()));
  const options = granted(await beginPasskey(self));
  expect(options.pubKeyCredParams.map(({ alg }) => alg)).toEqual([-8, -7, -257]);
  granted(await addPasskey({ name: "Key", answer: anAuthenticator().create(options) }, self));
  await new Promise((resolve) => setImmediate(resolve));
  expect(experiments).toEqual([]);
});

test("the browser that was fresh when it asked must be so when the passkey comes", async () => {
  const member = await aStaffMember();
  const self = await selfIn(await aBrowserWith(member));
  const answer = anAuthenticator().create(granted(await beginPasskey(self)));
  await database().staffSession.deleteMany({ where: { id: self.sessionId } });
  expect(refusalOf(await addPasskey({ name: "Key", answer }, self))).toBe("not_fresh");
  expect(await passkeysOf(member)).toEqual([]);
});

test("a removed passkey ends every other browser; nobody removes a colleague's", async () => {
  const [member, other] = [await aStaffMember(), await aStaffMember()];
  await aPasskeyOf(member);
  const [passkey] = await passkeysOf(member);
  const [here, there] = [await aBrowserWith(member), await aBrowserWith(member)];
  const id = passkey?.id ?? "";
  for (const wrong of [id, "x", ""])
    expect(refusalOf(await removePasskey(wrong, await selfIn(await aBrowserWith(other))))).toBe("no_such_passkey");
  granted(await removePasskey(id, await selfIn(here)));
  expect(await passkeysOf(member)).toEqual([]);
  expect([(await checkBrowser(here)).is, (await checkBrowser(there)).is]).toEqual(["signed_in", "nobody"]);
  const told = await database().historyEntry.findFirst({ where: { event: "passkey_removed", subjectId: member.id } });
  expect(told?.details).toEqual({ name: "Work laptop" });
});

test("what proves no passkey adds none: for another challenge, site or purpose, twice, or nonsense", async () => {
  const member = await aStaffMember();
  const self = await selfIn(await aBrowserWith(member));
  const device = anAuthenticator();
  const add = async (answer: unknown) => refusalOf(await addPasskey({ name: "Key", answer }, self));
  const answers: ((options: { challenge: string }) => unknown)[] = [
    (options) => device.create(options, { origin: "https://evil.example" }),
    (options) => device.create(options, { host: "evil.example" }),
    () => device.create({ challenge: "dGVh" }),
    (options) => device.use(options),
    () => null,
    () => ({ ...device.create({ challenge: "" }), response: { clientDataJSON: "e30", attestationObject: "oA" } }),
  ];
  for (const answer of answers) expect(await add(answer(granted(await beginPasskey(self))))).toBe("wrong");
  const once = device.create(granted(await beginPasskey(self)));
  granted(await addPasskey({ name: "Key", answer: once }, self));
  expect(await add(once), "its challenge is used up").toBe("wrong");
  expect(await add(device.create(granted(await beginPasskey(self)))), "it is there already").toBe("wrong");
  expect((await passkeysOf(member)).length).toBe(1);
});

// Proved: with one place for the challenges of all purposes, the passkey is added.
test("what a device is asked for one purpose serves no other", async () => {
  const member = await aStaffMember();
  const known = await aPasskeyOf(member);
  const browser = await aBrowserWith(member);
  const self = await selfIn(browser);
  const toConfirm = (await beginToConfirm(self)) ?? { challenge: "" };
  expect(refusalOf(await addPasskey({ name: "Key", answer: anAuthenticator().create(toConfirm) }, self))).toBe("wrong");
  const toAdd = granted(await beginPasskey(self));
  expect(await confirmByPasskey(known.use(toAdd), self, browser)).toMatchObject({ ok: false });
  expect((await passkeysOf(member)).length).toBe(1);
});

// Proved: without the lock of the colleague's row in `addPasskey`, more are kept.
test(`nobody has more than ${MOST_PASSKEYS} passkeys, however many are added at once`, async () => {
  const member = await aStaffMember();
  const selves = await atOnce(MOST_PASSKEYS + 4, async () => selfIn(await aBrowserWith(member)));
  const asked = await Promise.all(
    selves.map(async (self) => ({ self, answer: anAuthenticator().create(granted(await beginPasskey(self))) })),
  );
  const added = await atOnce(asked.length, (place) => {
    const { self, answer } = asked[place] ?? {};
    if (!self) throw new Error("nobody asked");
    return addPasskey({ name: "Key", answer }, self);
  });
  expect(added.filter(({ ok }) => ok).length).toBe(MOST_PASSKEYS);
  expect(await database().staffPasskey.count({ where: { staffMemberId: member.id } })).toBe(MOST_PASSKEYS);
});

test("a sign-in that is set up anew begins without the former passkeys", async () => {
  const [by, member] = [await aStaffMember(), await aStaffMember("fulfilment")];
  await aPasskeyOf(member);
  const plan = { email: member.email, role: member.role, renewsId: member.id, invitedById: by.id };
  const { url } = await inTransaction((tx) => makeInvitation(tx, plan, new Date()));
  const acceptance = { token: tokenOf(url), name: "", email: "", password: "seven quiet otters swimming" };
  granted(await acceptInvitation(acceptance, { cookie: null, address: "198.51.100.9", userAgent: null }));
  expect(await passkeysOf(member)).toEqual([]);
});
