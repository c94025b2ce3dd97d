import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { closeLimits } from "#adapters/limits/count-tries.ts";
import { DOORS } from "#adapters/limits/doors.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { anAuthenticator } from "#tests/support/authenticator.ts";
import { aPasskeyOf } from "#tests/support/passkeys.ts";
import { aBrowserWith, aStaffMember, type TestMember, totpNow } from "#tests/support/staff.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { disableColleague } from "#use-cases/staff/change-people.ts";
import { type Browser, checkBrowser } from "#use-cases/staff/check-browser.ts";
import { beginPasskeySignIn, giveCode, givePasskey } from "#use-cases/staff/pass-second-step.ts";

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

/** A browser that has given the password, and what its passkey is asked to sign. */
async function halfWay(member: TestMember) {
  const browser = await aBrowserWith(member, "without_code");
  return { browser, options: await asked(browser) };
}

async function asked(browser: Browser) {
  const options = await beginPasskeySignIn(browser);
  if (options === null) throw new Error("no passkey was asked for");
  return options;
}

const eventsOf = async ({ id }: TestMember) =>
  (await database().historyEntry.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } })).map(
    ({ event, details }) => ({ event, details }),
  );

test("a passkey is a second factor, beside the codes, and says when it was last used", async () => {
  const member = await aStaffMember();
  const device = await aPasskeyOf(member);
  const { browser, options } = await halfWay(member);
  expect(options).toMatchObject({ rpId: "localhost", allowCredentials: [{ id: device.id }] });
  const passed = await givePasskey(device.use(options), browser);
  expect(passed).toMatchObject({ ok: true, with: "passkey" });
  if (!passed.ok) return;
  expect(await checkBrowser({ ...browser, cookie: passed.cookie.value })).toMatchObject({ is: "signed_in" });
  expect(await checkBrowser(browser), "what was seen of it before").toEqual({ is: "nobody" });
  const kept = await database().staffPasskey.findUniqueOrThrow({ where: { credentialId: device.id } });
  expect(kept.lastUsedAt?.getTime()).toBeGreaterThan(Date.now() - 10_000);
  expect(await eventsOf(member)).toEqual([
    { event: "passkey_added", details: { name: "Work laptop" } },
    { event: "signed_in", details: { with: "passkey" } },
  ]);
  const byCode = await giveCode(totpNow(member.secret), await aBrowserWith(member, "without_code"));
  expect(byCode).toMatchObject({ ok: true, with: "app" });
});

test("a password alone asks no passkey where there is none, and nobody asks one", async () => {
  const member = await aStaffMember();
  expect(await beginPasskeySignIn(await aBrowserWith(member, "without_code"))).toBeNull();
  await aPasskeyOf(member);
  expect(await beginPasskeySignIn(await aBrowserWith(member)), "signed in already").toBeNull();
  expect(await beginPasskeySignIn({ cookie: null, address: null, userAgent: null })).toBeNull();
});

// Proved: with the challenge read instead of deleted in `takeChallenge`, all of them pass.
test("no challenge works twice: of ten answers at once one is taken, and none after", async () => {
  const member = await aStaffMember();
  const device = await aPasskeyOf(member);
  const { browser, options } = await halfWay(member);
  const { id } = await database().staffSession.findFirstOrThrow({
    where: { staffMemberId: member.id, secondFactorAt: null },
  });
  const answer = device.use(options);
  const passed = await atOnce(8, () => givePasskey(answer, browser));
  const signedIn = async () => (await eventsOf(member)).filter(({ event }) => event === "signed_in").length;
  expect(passed.filter(({ ok }) => ok).length).toBeLessThanOrEqual(1);
  expect(await signedIn()).toBe(1);
  expect(await givePasskey(answer, await aBrowserWith(member, "without_code"))).toMatchObject({ refusal: "wrong" });
  expect(await database().staffVerification.count({ where: { identifier: `passkey_sign_in:${id}` } })).toBe(0);
});

test("a challenge is used up by a wrong answer as well, and by time", async () => {
  const member = await aStaffMember();
  const device = await aPasskeyOf(member);
  const { browser, options } = await halfWay(member);
  expect(await givePasskey(anAuthenticator().use(options), browser)).toMatchObject({ refusal: "wrong" });
  expect(await givePasskey(device.use(options), browser)).toMatchObject({ refusal: "wrong" });
  const late = await asked(browser);
  await database().$executeRaw`UPDATE staff_verification SET expires_at = now() WHERE identifier LIKE 'passkey_%'`;
  expect(await givePasskey(device.use(late), browser)).toMatchObject({ refusal: "wrong" });
  expect(await givePasskey(device.use(await asked(browser)), browser)).toMatchObject({ ok: true });
});

test("an answer for another site, host, browser or colleague opens nothing, nor does any nonsense", async () => {
  const [member, other] = [await aStaffMember(), await aStaffMember()];
  const [device, others] = [await aPasskeyOf(member), await aPasskeyOf(other)];
  const elsewhere = await halfWay(member);
  const browser = await aBrowserWith(member, "without_code");
  const answers: ((options: { challenge: string }) => unknown)[] = [
    (options) => device.use(options, { origin: "https://evil.example" }),
    (options) => device.use(options, { host: "evil.example" }),
    () => device.use(elsewhere.options),
    (options) => others.use(options),
    (options) => others.use(options, { id: device.id }),
    (options) => device.create(options),
    () => null,
    () => "passkey",
    () => ({ id: device.id, type: "public-key", response: [] }),
    (options) => ({
      ...device.use(options),
      response: { clientDataJSON: "x", authenticatorData: "x", signature: "x" },
    }),
  ];
  for (const answer of answers) {
    await database().rateLimit.deleteMany();
    const said = answer(await asked(browser));
    expect(await givePasskey(said, browser), JSON.stringify(said)).toMatchObject({ refusal: "wrong" });
  }
  expect(await givePasskey(device.use(await asked(browser)), browser)).toMatchObject({ ok: true });
});

// Proved: with one place for the challenges of all browsers, the other browser is let in.
test("what one browser is asked for is answered in no other, which uses nothing up", async () => {
  const member = await aStaffMember();
  const device = await aPasskeyOf(member);
  const { browser, options } = await halfWay(member);
  const other = await aBrowserWith(member, "without_code");
  expect(await givePasskey(device.use(options), other)).toMatchObject({ refusal: "wrong" });
  expect(await givePasskey(device.use(options), browser)).toMatchObject({ ok: true });
});

// Proved: without the comparison in `countOn` the copy is let in.
test("a passkey that counts less than before may be a copy: it is refused, and the history says so", async () => {
  const member = await aStaffMember();
  const device = await aPasskeyOf(member, "Blue key");
  const first = await halfWay(member);
  expect(await givePasskey(device.use(first.options, { counter: 7 }), first.browser)).toMatchObject({ ok: true });
  for (const counter of [7, 3, 0]) {
    const { browser, options } = await halfWay(member);
    expect(await givePasskey(device.use(options, { counter }), browser), String(counter)).toMatchObject({
      refusal: "wrong",
    });
  }
  expect((await eventsOf(member)).slice(-1)).toEqual([{ event: "passkey_refused", details: { name: "Blue key" } }]);
  const { browser, options } = await halfWay(member);
  expect(await givePasskey(device.use(options, { counter: 8 }), browser)).toMatchObject({ ok: true });
});

test("guesses by passkeys count together with those by codes", async () => {
  const member = await aStaffMember();
  const device = await aPasskeyOf(member);
  const { tries } = DOORS.staff_code_by_account;
  for (let turn = 0; turn < tries; turn += 1) {
    const browser = await aBrowserWith(member, "without_code");
    const guess = turn % 2 === 0 ? giveCode("000000", browser) : givePasskey(null, browser);
    expect(await guess).toMatchObject({ refusal: "wrong" });
  }
  const { browser, options } = await halfWay(member);
  expect(await givePasskey(device.use(options), browser)).toMatchObject({ refusal: "too_many_tries" });
});

test("a disabled colleague's passkey opens nothing", async () => {
  const [by, member] = [await aStaffMember(), await aStaffMember("fulfilment")];
  const device = await aPasskeyOf(member);
  const { browser, options } = await halfWay(member);
  await disableColleague(member.id, by);
  expect(await givePasskey(device.use(options), browser)).toMatchObject({ refusal: "sign_in_first" });
});
