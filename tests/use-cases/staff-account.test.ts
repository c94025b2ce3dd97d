import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { aBrowser, aBrowserWith, aStaffMember, type TestMember, tokenOf, totpNow } from "#tests/support/staff.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { historyOf } from "#tests/support/told.ts";
import { composeEmail } from "#use-cases/mail/compose.ts";
import { type Browser, checkBrowser } from "#use-cases/staff/check-browser.ts";
import { offeredSecret } from "#use-cases/staff/new-secret.ts";
import { changeOwnName, changePassword, endBrowser, signOut, signOutEverywhere } from "#use-cases/staff/own-account.ts";
import {
  beginNewDevice,
  confirmNewDevice,
  renewRecoveryCodes,
  shownRecoveryCodes,
} from "#use-cases/staff/own-second-factor.ts";
import { giveCode } from "#use-cases/staff/pass-second-step.ts";
import { browsersOf, recoveryCodesLeft } from "#use-cases/staff/queries.ts";
import { askForReset, isResetOpen, resetPassword } from "#use-cases/staff/reset-password.ts";
import { signIn } from "#use-cases/staff/sign-in.ts";

let store: Store;
beforeAll(async () => {
  store = await openStore();
});
beforeEach(async () => {
  await database().outboxEmail.deleteMany();
});
afterAll(() => store.close());

const NEXT = "a new one of four words";

async function isOf(browser: Browser): Promise<string> {
  return (await checkBrowser(browser)).is;
}

/** A colleague as their own actions know them: with the browser they act from. */
async function atWork() {
  const member = await aStaffMember("fulfilment");
  const browser = await aBrowserWith(member);
  const check = await checkBrowser(browser);
  if (check.is !== "signed_in") throw new Error(check.is);
  return { member, browser, by: { ...member, sessionId: check.sessionId } };
}

async function signsInWith(member: TestMember, password: string): Promise<boolean> {
  return (await signIn({ email: member.email, password }, aBrowser())).ok;
}

test("a changed password ends every other browser and leaves this one", async () => {
  const { member, browser, by } = await atWork();
  const others = [await aBrowserWith(member), await aBrowserWith(member, "without_code")];
  expect((await changePassword({ present: member.password, next: NEXT }, by, browser)).ok).toBe(true);
  expect(await isOf(browser)).toBe("signed_in");
  for (const other of others) expect(await isOf(other)).toBe("nobody");
  expect(await signsInWith(member, member.password)).toBe(false);
  expect(await signsInWith(member, NEXT)).toBe(true);
  expect(await historyOf(member)).toContain("password_changed");
});

test("without the present password nothing changes", async () => {
  const { member, browser, by } = await atWork();
  const other = await aBrowserWith(member);
  expect(await changePassword({ present: "not mine at all, sorry", next: NEXT }, by, browser)).toMatchObject({
    refusal: "wrong",
  });
  expect(await isOf(other)).toBe("signed_in");
  expect(await signsInWith(member, member.password)).toBe(true);
});

// Proved: without `password: kept.password` in own-account.ts both go through.
test("of two changes from one present password at once, one counts", async () => {
  const { member, browser, by } = await atWork();
  const change = (next: string) => changePassword({ present: member.password, next }, by, browser);
  const results = await Promise.all([change(`${NEXT} one`), change(`${NEXT} two`)]);
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
});

test("signing out ends this browser, and everywhere means everywhere", async () => {
  const { member, browser, by } = await atWork();
  const other = await aBrowserWith(member);
  expect(await browsersOf(by, new Date())).toHaveLength(2);
  await signOut(by.sessionId);
  expect(await isOf(browser)).toBe("nobody");
  expect(await isOf(other)).toBe("signed_in");
  await signOutEverywhere(by);
  expect(await isOf(other)).toBe("nobody");
  expect(await browsersOf(by, new Date())).toEqual([]);
});

test("one's name is changed for oneself, with a line in the history", async () => {
  const { member, browser, by } = await atWork();
  await changeOwnName("Another Name", by);
  expect(await checkBrowser(browser)).toMatchObject({ member: { id: member.id, name: "Another Name" } });
  expect(await historyOf(member)).toEqual(["name_changed"]);
});

test("a new phone takes a code of the present one, and then its own", async () => {
  const { member, browser, by } = await atWork();
  const other = await aBrowserWith(member);
  expect(await beginNewDevice("000000", by, browser)).toMatchObject({ refusal: "wrong" });
  expect(await offeredSecret(member.id, new Date())).toBeNull();
  expect((await beginNewDevice(totpNow(member.secret), by, browser)).ok).toBe(true);
  const offer = await offeredSecret(member.id, new Date());
  expect(await confirmNewDevice(totpNow(member.secret, 1), by, browser)).toMatchObject({ refusal: "wrong" });
  expect((await confirmNewDevice(totpNow(offer?.secret ?? ""), by, browser)).ok).toBe(true);
  expect(await isOf(browser)).toBe("signed_in");
  expect(await isOf(other)).toBe("nobody");
  const half = await aBrowserWith(member, "without_code");
  expect(await giveCode(totpNow(member.secret, 1), half)).toMatchObject({ refusal: "wrong" });
  expect(await giveCode(member.recoveryCodes[0] ?? "", half)).toMatchObject({ refusal: "wrong" });
  expect((await giveCode(totpNow(offer?.secret ?? "", 1), half)).ok).toBe(true);
  expect(await shownRecoveryCodes(by, new Date())).toHaveLength(10);
});

test("until the new phone has given a code, the present one goes on", async () => {
  const { member, browser, by } = await atWork();
  expect((await beginNewDevice(member.recoveryCodes[0] ?? "", by, browser)).ok).toBe(true);
  const half = await aBrowserWith(member, "without_code");
  expect((await giveCode(totpNow(member.secret), half)).ok).toBe(true);
});

test("a code that began a new phone does not sign in as well", async () => {
  const { member, browser, by } = await atWork();
  const code = totpNow(member.secret);
  expect((await beginNewDevice(code, by, browser)).ok).toBe(true);
  expect(await giveCode(code, await aBrowserWith(member, "without_code"))).toMatchObject({ refusal: "wrong" });
});

test("new recovery codes take a code, and end the old ones", async () => {
  const { member, browser, by } = await atWork();
  expect(await recoveryCodesLeft(by)).toBe(2);
  expect(await renewRecoveryCodes("000000", by, browser)).toMatchObject({ refusal: "wrong" });
  expect(await recoveryCodesLeft(by)).toBe(2);
  expect((await renewRecoveryCodes(totpNow(member.secret), by, browser)).ok).toBe(true);
  const codes = await shownRecoveryCodes(by, new Date());
  expect(codes).toHaveLength(10);
  const half = await aBrowserWith(member, "without_code");
  expect(await giveCode(member.recoveryCodes[0] ?? "", half)).toMatchObject({ refusal: "wrong" });
  expect((await giveCode(codes?.[0] ?? "", half)).ok).toBe(true);
  expect(await recoveryCodesLeft(by)).toBe(9);
});

/** The token of the link that was sent to a colleague, or none. */
async function resetTokens(member: TestMember): Promise<string[]> {
  const emails = await database().outboxEmail.findMany({
    where: { kind: "staff_password_reset", staffMemberId: member.id },
    orderBy: { createdAt: "asc" },
  });
  return emails.map(({ data }) => tokenOf((data as { resetUrl: string }).resetUrl));
}

test("a forgotten password is set anew by a link, which ends every browser and leaves the code to be given", async () => {
  const { member, browser } = await atWork();
  expect(await askForReset(member.email.toUpperCase(), aBrowser())).toEqual({ ok: true });
  const [token = ""] = await resetTokens(member);
  expect(await isResetOpen(token, new Date())).toBe(true);
  granted(await resetPassword(token, NEXT));
  expect(await isOf(browser)).toBe("nobody");
  expect(await signsInWith(member, member.password)).toBe(false);
  const signed = await signIn({ email: member.email, password: NEXT }, aBrowser());
  expect(signed).toMatchObject({ ok: true, next: "code" });
  expect(await historyOf(member)).toContain("password_reset");
});

test("unknown addresses and disabled colleagues get the same answer, and no email", async () => {
  const disabled = await aStaffMember();
  await database().staffMember.update({ where: { id: disabled.id }, data: { disabledAt: new Date() } });
  for (const email of ["nobody@staff.example", disabled.email])
    expect(await askForReset(email, aBrowser()), email).toEqual({ ok: true });
  expect(await database().outboxEmail.count()).toBe(0);
});

test("the email goes to the colleague, with the link alone", async () => {
  const member = await aStaffMember();
  await askForReset(member.email, aBrowser());
  const email = await database().outboxEmail.findFirstOrThrow({ where: { staffMemberId: member.id } });
  const composed = await composeEmail({ ...email, data: email.data as Record<string, unknown> });
  expect(composed).toMatchObject({ to: member.email, message: { kind: "staff_password_reset" } });
});

test("a link to a new password works once, for an hour, and only the latest", async () => {
  const member = await aStaffMember();
  await askForReset(member.email, aBrowser());
  await askForReset(member.email, aBrowser());
  const [first = "", latest = ""] = await resetTokens(member);
  expect(await isResetOpen(first, new Date())).toBe(false);
  expect(await isResetOpen(latest, new Date(Date.now() + 59 * 60_000))).toBe(true);
  expect(await isResetOpen(latest, new Date(Date.now() + 61 * 60_000))).toBe(false);
  const results = await atOnce(5, (place) => resetPassword(latest, `${NEXT} ${place}`));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(refusalOf(await resetPassword(latest, NEXT))).toBe("no_such_link");
  for (const odd of ["", "x", "a".repeat(27), "\u0000"])
    expect(refusalOf(await resetPassword(odd, NEXT)), odd).toBe("no_such_link");
});

test("what is kept of a link to a new password is a hash", async () => {
  const member = await aStaffMember();
  await askForReset(member.email, aBrowser());
  const [token = ""] = await resetTokens(member);
  const kept = await database().staffVerification.findMany({ where: { value: member.id } });
  expect(JSON.stringify(kept)).not.toContain(token);
});

test("one other browser is ended, from its next request on; nobody ends a colleague's", async () => {
  const [member, other] = [await aStaffMember(), await aStaffMember()];
  const [here, there] = [await aBrowserWith(member), await aBrowserWith(member)];
  const check = await checkBrowser(there);
  if (check.is !== "signed_in") throw new Error(check.is);
  for (const id of [check.sessionId, "x"]) expect(await endBrowser(id, other)).toBe(false);
  expect((await checkBrowser(there)).is).toBe("signed_in");
  expect(await endBrowser(check.sessionId, member)).toBe(true);
  expect(await endBrowser(check.sessionId, member)).toBe(false);
  expect([(await checkBrowser(here)).is, (await checkBrowser(there)).is]).toEqual(["signed_in", "nobody"]);
  expect(await database().historyEntry.count({ where: { subjectId: member.id, event: "browser_ended" } })).toBe(1);
});
