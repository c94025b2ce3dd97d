import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { auth } from "#adapters/auth/auth.ts";
import { database } from "#adapters/database/client.ts";
import { closeLimits } from "#adapters/limits/count-tries.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { aBrowser, aBrowserWith, aStaffMember, type TestMember, totpNow } from "#tests/support/staff.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { historyOf } from "#tests/support/told.ts";
import { type Browser, checkBrowser } from "#use-cases/staff/check-browser.ts";
import { giveCode } from "#use-cases/staff/pass-second-step.ts";
import { signIn } from "#use-cases/staff/sign-in.ts";

let store: Store;
beforeAll(async () => {
  store = await openStore();
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(async () => {
  await closeLimits();
  await store.close();
});

const HOUR = 3_600_000;

/** Gives the password, in a browser of its own or a given one; the browser with its cookie. */
async function withPassword(member: TestMember, browser: Browser = aBrowser()): Promise<Browser> {
  const signed = await signIn(member, browser);
  if (!signed.ok) throw new Error(`the sign-in was refused: ${signed.refusal}`);
  return { ...browser, cookie: signed.cookie.value };
}

async function isOf(browser: Browser): Promise<string> {
  return (await checkBrowser(browser)).is;
}

/** Moves a browser's times into the past. */
async function age(member: TestMember, hours: number): Promise<void> {
  await database().$executeRaw`
    UPDATE staff_session SET created_at = created_at - ${hours * HOUR} * interval '1 millisecond'
     WHERE staff_member_id = ${member.id}::uuid`;
}

test("a colleague signs in with a password and then a code", async () => {
  const member = await aStaffMember("training");
  const first = await withPassword(member);
  expect(await checkBrowser(first)).toMatchObject({ is: "without_code", memberId: member.id });
  const passed = await giveCode(totpNow(member.secret), first);
  if (!passed.ok) throw new Error(passed.refusal);
  const { id, name, email, role } = member;
  const now = { ...first, cookie: passed.cookie.value };
  expect(await checkBrowser(now)).toMatchObject({ is: "signed_in", member: { id, name, email, role } });
  expect(await historyOf(member)).toEqual(["signed_in"]);
});

test("the code brings a new token: the one before it opens nothing", async () => {
  const member = await aStaffMember();
  const first = await withPassword(member);
  const passed = await giveCode(totpNow(member.secret), first);
  expect(passed.ok).toBe(true);
  expect(await isOf(first)).toBe("nobody");
});

test("the cookie is for the staff pages alone, closed to scripts, and sent over https only where there is https", async () => {
  const member = await aStaffMember();
  const signed = await signIn(member, aBrowser());
  if (!signed.ok) throw new Error(signed.refusal);
  expect(signed.cookie.options).toEqual({
    httpOnly: true,
    sameSite: "lax",
    secure: false,
    path: "/staff",
    maxAge: 604_800,
  });
});

test("wrong password, unknown address and disabled colleague get the same answer", async () => {
  const [member, disabled] = [await aStaffMember(), await aStaffMember()];
  await database().staffMember.update({ where: { id: disabled.id }, data: { disabledAt: new Date() } });
  const wrong = { ok: false, refusal: "wrong" };
  expect(await signIn({ email: member.email, password: "not the password at all" }, aBrowser())).toEqual(wrong);
  expect(await signIn({ email: "nobody@staff.example", password: member.password }, aBrowser())).toEqual(wrong);
  expect(await signIn(disabled, aBrowser())).toEqual(wrong);
  expect(await database().staffSession.count({ where: { staffMemberId: disabled.id } })).toBe(0);
});

test("the address counts whatever its capitals and the spaces around it", async () => {
  const member = await aStaffMember();
  const typed = { email: ` ${member.email.toUpperCase()} `, password: member.password };
  expect((await signIn(typed, aBrowser())).ok).toBe(true);
});

test("nonsense in either field is a wrong password, never a fault", async () => {
  const member = await aStaffMember();
  for (const odd of ["", " ", "\u0000", "\ud800", "x".repeat(1_000_000), "{{7*7}}", "' OR 1=1 --"]) {
    expect(await signIn({ email: odd, password: odd }, aBrowser()), odd.slice(0, 9)).toMatchObject({
      refusal: "wrong",
    });
    const typed = { email: member.email, password: odd };
    expect(await signIn(typed, aBrowser()), odd.slice(0, 9)).toMatchObject({ refusal: "wrong" });
  }
});

test("nobody can sign up by themselves, whatever the library offers", async () => {
  const body = { name: "Nobody", email: "sign.up@staff.example", password: "four words that fit" };
  await expect(auth().api.signUpEmail({ body })).rejects.toMatchObject({ statusCode: 400 });
  expect(await database().staffMember.count({ where: { email: body.email } })).toBe(0);
});

test("a cookie that nobody gave opens nothing", async () => {
  const good = (await aBrowserWith(await aStaffMember())).cookie ?? "";
  const [token = "", signature = ""] = good.split(".");
  const forged = [
    `${token}.${"A".repeat(43)}=`,
    token,
    `${token}.`,
    `x${good}`,
    `.${signature}`,
    "x",
    "%",
    "\u0000",
    "",
  ];
  for (const cookie of forged) expect(await isOf(aBrowser(cookie)), cookie).toBe("nobody");
  expect(await isOf(aBrowser(good))).toBe("signed_in");
});

test("a code is refused before the password, and to whoever has signed in already", async () => {
  const member = await aStaffMember();
  expect(await giveCode(totpNow(member.secret), aBrowser())).toMatchObject({ refusal: "sign_in_first" });
  const signedIn = await aBrowserWith(member);
  expect(await giveCode(totpNow(member.secret), signedIn)).toMatchObject({ refusal: "sign_in_first" });
});

test("a code may be a step early or late, with spaces in it, and no more than that", async () => {
  // In the middle of a step, so that none ends under way.
  vi.useFakeTimers({ toFake: ["Date"], now: Math.floor(Date.now() / 30_000) * 30_000 + 15_000 });
  for (const steps of [-1, 0, 1]) {
    const member = await aStaffMember();
    const code = totpNow(member.secret, steps).replace(/(...)(...)/, " $1 $2 ");
    expect((await giveCode(code, await aBrowserWith(member, "without_code"))).ok, String(steps)).toBe(true);
  }
  const member = await aStaffMember();
  const browser = await aBrowserWith(member, "without_code");
  for (const code of [totpNow(member.secret, -3), totpNow(member.secret, 3), "", "12345", "abcdef", "١٢٣٤٥٦", "\u0000"])
    expect(await giveCode(code, browser), code).toMatchObject({ refusal: "wrong" });
});

// Proved: without `last_totp_step < step` in spend-code.ts the second use is let in.
test("no code works twice, and none from before it any more", async () => {
  const member = await aStaffMember();
  const [earlier, now] = [totpNow(member.secret, -1), totpNow(member.secret)];
  expect((await giveCode(now, await aBrowserWith(member, "without_code"))).ok).toBe(true);
  const again = await aBrowserWith(member, "without_code");
  expect(await giveCode(now, again)).toMatchObject({ refusal: "wrong" });
  expect(await giveCode(earlier, again)).toMatchObject({ refusal: "wrong" });
});

// Proved: without the condition on last_totp_step all eight are let in.
test("of eight browsers that give one code at once, one is let in", async () => {
  const member = await aStaffMember();
  const browsers = await atOnce(8, () => aBrowserWith(member, "without_code"));
  const code = totpNow(member.secret);
  const answers = await Promise.all(browsers.map((browser) => giveCode(code, browser)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});

// Proved: without FOR UPDATE in spend-code.ts several are let in.
test("a recovery code works once, however many give it at once", async () => {
  const member = await aStaffMember();
  const [code = "", other = ""] = member.recoveryCodes;
  const browsers = await atOnce(8, () => aBrowserWith(member, "without_code"));
  const answers = await Promise.all(browsers.map((browser) => giveCode(code, browser)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await giveCode(code, await aBrowserWith(member, "without_code"))).toMatchObject({ refusal: "wrong" });
  expect((await giveCode(other, await aBrowserWith(member, "without_code"))).ok).toBe(true);
});

test("another colleague's codes are worth nothing", async () => {
  const [member, other] = [await aStaffMember(), await aStaffMember()];
  const browser = await aBrowserWith(member, "without_code");
  expect(await giveCode(totpNow(other.secret), browser)).toMatchObject({ refusal: "wrong" });
});

test("a password alone keeps the second step open for half an hour", async () => {
  const member = await aStaffMember();
  const browser = await aBrowserWith(member, "without_code");
  await age(member, 0.4);
  expect(await isOf(browser)).toBe("without_code");
  await age(member, 0.2);
  expect(await isOf(browser)).toBe("nobody");
});

test("a browser stays signed in for twelve idle hours, and for seven days at most however busy", async () => {
  const member = await aStaffMember();
  const browser = await aBrowserWith(member);
  await age(member, 7 * 24 - 1);
  expect(await isOf(browser)).toBe("signed_in");
  const { expiresAt } = await database().staffSession.findFirstOrThrow({ where: { staffMemberId: member.id } });
  expect(Math.abs(expiresAt.getTime() - Date.now() - 12 * HOUR)).toBeLessThan(60_000);
  await age(member, 2);
  expect(await isOf(browser)).toBe("nobody");

  const idle = await aStaffMember();
  const left = await aBrowserWith(idle);
  await database().staffSession.updateMany({
    where: { staffMemberId: idle.id },
    data: { expiresAt: new Date(Date.now() - 1000) },
  });
  expect(await isOf(left)).toBe("nobody");
});

test("a change of role counts at the next request", async () => {
  const member = await aStaffMember("administrator");
  const browser = await aBrowserWith(member);
  expect(await checkBrowser(browser)).toMatchObject({ member: { role: "administrator" } });
  await database().staffMember.update({ where: { id: member.id }, data: { role: "training" } });
  expect(await checkBrowser(browser)).toMatchObject({ member: { role: "training" } });
});
