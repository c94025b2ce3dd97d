import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { aBrowser, aBrowserWith, aStaffMember, type TestMember, tokenOf, totpNow } from "#tests/support/staff.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { historyOf } from "#tests/support/told.ts";
import { acceptInvitation, openInvitation } from "#use-cases/staff/accept-invitation.ts";
import { type Browser, checkBrowser } from "#use-cases/staff/check-browser.ts";
import { inviteColleague, renewSignIn, revokeInvitation } from "#use-cases/staff/invite.ts";
import { inviteByHand, inviteFirstAdministrator } from "#use-cases/staff/invite-by-hand.ts";
import { offeredSecret } from "#use-cases/staff/new-secret.ts";
import { keepRecoveryCodes, shownRecoveryCodes } from "#use-cases/staff/own-second-factor.ts";
import { confirmSetUp, giveCode } from "#use-cases/staff/pass-second-step.ts";
import { openInvitations } from "#use-cases/staff/queries.ts";
import { signIn } from "#use-cases/staff/sign-in.ts";

let store: Store;
let by: TestMember;
beforeAll(async () => {
  store = await openStore();
  by = await aStaffMember("administrator");
});
beforeEach(async () => {
  await database().staffInvitation.deleteMany();
  await database().outboxEmail.deleteMany();
});
afterAll(() => store.close());

const PASSWORD = "four words that fit";
const soon = () => new Date();
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

let people = 0;
/** Invites somebody; their address and the token that their email carries. */
async function invited(role: "fulfilment" | "training" | "administrator" = "fulfilment") {
  people += 1;
  const email = `newcomer${people}@staff.example`;
  granted(await inviteColleague({ email, role }, by));
  return { email, token: await sentToken(email) };
}

async function sentToken(email: string): Promise<string> {
  const { data } = await database().outboxEmail.findFirstOrThrow({
    where: { kind: "staff_invitation", data: { path: ["to"], equals: email } },
    orderBy: { createdAt: "desc" },
  });
  return tokenOf((data as { inviteUrl: string }).inviteUrl);
}

async function accepted(token: string, name = "New Colleague"): Promise<Browser> {
  const browser = aBrowser();
  const cookie = granted(await acceptInvitation({ token, name, email: "", password: PASSWORD }, browser));
  return { ...browser, cookie: cookie.value };
}

test("an invitation becomes a colleague: password, codes, recovery codes, and in", async () => {
  const { email, token } = await invited("training");
  expect(await openInvitation(token, soon())).toEqual({ email, role: "training", renews: false });
  const browser = await accepted(token, "Nell Newcomer");
  const check = await checkBrowser(browser);
  if (check.is !== "without_set_up") throw new Error(check.is);
  const offer = await offeredSecret(check.memberId, soon());
  expect(offer?.address).toMatch(
    /^otpauth:\/\/totp\/Release%20staff:newcomer\d+%40staff\.example\?.*secret=[A-Z2-7]{32}&/,
  );
  const passed = await confirmSetUp(totpNow(offer?.secret ?? ""), browser);
  if (!passed.ok) throw new Error(passed.refusal);
  const signedIn = await checkBrowser({ ...browser, cookie: passed.cookie.value });
  if (signedIn.is !== "signed_in") throw new Error(signedIn.is);
  expect(signedIn.member).toEqual({ id: check.memberId, name: "Nell Newcomer", email, role: "training" });
  const codes = await shownRecoveryCodes(signedIn.member, soon());
  expect(codes).toHaveLength(10);
  expect(new Set(codes).size).toBe(10);
  await keepRecoveryCodes(signedIn.member);
  expect(await shownRecoveryCodes(signedIn.member, soon())).toBeNull();
  expect(await historyOf({ id: check.memberId })).toEqual(["staff_joined", "second_factor_set_up"]);
});

test("recovery codes that nobody said they kept are shown for an hour and no longer", async () => {
  const browser = await accepted((await invited()).token);
  const check = await checkBrowser(browser);
  if (check.is !== "without_set_up") throw new Error(check.is);
  const offer = await offeredSecret(check.memberId, soon());
  await confirmSetUp(totpNow(offer?.secret ?? ""), browser);
  const member = { ...by, id: check.memberId };
  expect(await shownRecoveryCodes(member, new Date(Date.now() + 59 * 60_000))).toHaveLength(10);
  expect(await shownRecoveryCodes(member, new Date(Date.now() + 61 * 60_000))).toBeNull();
});

test("what is kept of a link is a hash", async () => {
  const { token } = await invited();
  const [kept] = await database().staffInvitation.findMany();
  expect(JSON.stringify(kept)).not.toContain(token);
});

test("a link works for seven days", async () => {
  const { token } = await invited();
  expect(await openInvitation(token, inDays(6.99))).not.toBeNull();
  expect(await openInvitation(token, inDays(7.01))).toBeNull();
  await database().staffInvitation.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } });
  const late = { token, name: "Late", email: "", password: PASSWORD };
  expect(refusalOf(await acceptInvitation(late, aBrowser()))).toBe("no_such_invitation");
});

// Proved: without `used_at IS NULL` in accept-invitation.ts the others fail on the address, as `already_member`.
test("a link works once, however many use it at once", async () => {
  const { email, token } = await invited();
  const acceptance = { token, name: "Twin", email: "", password: PASSWORD };
  const results = await atOnce(6, () => acceptInvitation(acceptance, aBrowser()));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(new Set(results.filter((result) => !result.ok).map(refusalOf))).toEqual(new Set(["no_such_invitation"]));
  expect(await database().staffMember.count({ where: { email } })).toBe(1);
  expect(await openInvitation(token, soon())).toBeNull();
});

test("unknown, malformed and foreign links open nothing", async () => {
  await invited();
  for (const token of ["", "x", "../staff", "a".repeat(27), "%00", "\u0000", "a".repeat(10_000)])
    expect(await openInvitation(token, soon()), token.slice(0, 9)).toBeNull();
});

test("a second invitation to an address takes the place of the first", async () => {
  const { email, token } = await invited();
  granted(await inviteColleague({ email, role: "training" }, by));
  expect(await openInvitation(token, soon())).toBeNull();
  expect(await openInvitations(soon())).toMatchObject([{ email, role: "training", invitedBy: by.name }]);
});

test("an invitation that is taken back opens nothing", async () => {
  const { token } = await invited();
  const [open] = await openInvitations(soon());
  granted(await revokeInvitation(open?.id ?? "", by));
  expect(await openInvitation(token, soon())).toBeNull();
  expect(refusalOf(await revokeInvitation(open?.id ?? "", by))).toBe("no_such_invitation");
  expect(refusalOf(await revokeInvitation("not an id", by))).toBe("no_such_invitation");
});

test("a colleague is not invited again, and only those who look after people invite", async () => {
  const colleague = await aStaffMember("training");
  const who = { email: colleague.email.toUpperCase(), role: "fulfilment" as const };
  expect(refusalOf(await inviteColleague(who, by))).toBe("already_member");
  const other = { email: "other@staff.example", role: "administrator" as const };
  expect(refusalOf(await inviteColleague(other, colleague))).toBe("not_allowed");
  expect(refusalOf(await renewSignIn(by.id, colleague))).toBe("not_allowed");
  expect(refusalOf(await revokeInvitation(colleague.id, colleague))).toBe("not_allowed");
});

test("whoever has not set up their codes opens nothing, and goes on where they left", async () => {
  const { email, token } = await invited();
  await accepted(token);
  const browser = aBrowser();
  const signed = await signIn({ email, password: PASSWORD }, browser);
  if (!signed.ok) throw new Error(signed.refusal);
  expect(signed.next).toBe("set_up");
  const again = { ...browser, cookie: signed.cookie.value };
  expect((await checkBrowser(again)).is).toBe("without_set_up");
  expect(await giveCode("123456", again)).toMatchObject({ refusal: "sign_in_first" });
  expect(await confirmSetUp("000000", again)).toMatchObject({ refusal: "wrong" });
  expect(await confirmSetUp("111122223333", again)).toMatchObject({ refusal: "wrong" });
});

test("the code that set a device up does not sign in as well", async () => {
  const { email, token } = await invited();
  const browser = await accepted(token);
  const check = await checkBrowser(browser);
  if (check.is !== "without_set_up") throw new Error(check.is);
  const offer = await offeredSecret(check.memberId, soon());
  const code = totpNow(offer?.secret ?? "");
  expect((await confirmSetUp(code, browser)).ok).toBe(true);
  const signed = await signIn({ email, password: PASSWORD }, aBrowser());
  if (!signed.ok) throw new Error(signed.refusal);
  expect(await giveCode(code, aBrowser(signed.cookie.value))).toMatchObject({ refusal: "wrong" });
});

test("a renewal ends the open browsers now, and the former password and codes when it is used", async () => {
  const colleague = await aStaffMember("fulfilment");
  const open = await aBrowserWith(colleague);
  granted(await renewSignIn(colleague.id, by));
  expect((await checkBrowser(open)).is).toBe("nobody");
  expect((await signIn(colleague, aBrowser())).ok).toBe(true);
  const token = await sentToken(colleague.email);
  expect(await openInvitation(token, soon())).toMatchObject({ email: colleague.email, renews: true });

  const half = await aBrowserWith(colleague, "without_code");
  const browser = await accepted(token);
  expect(await checkBrowser(browser)).toMatchObject({ is: "without_set_up", memberId: colleague.id });
  expect((await checkBrowser(half)).is).toBe("nobody");
  expect(await signIn(colleague, aBrowser())).toMatchObject({ refusal: "wrong" });
  expect(await database().staffTwoFactor.count({ where: { staffMemberId: colleague.id } })).toBe(0);
  const offer = await offeredSecret(colleague.id, soon());
  expect((await confirmSetUp(totpNow(offer?.secret ?? ""), browser)).ok).toBe(true);
  const { name } = await database().staffMember.findUniqueOrThrow({ where: { id: colleague.id } });
  expect(name).toBe(colleague.name);
});

test("nobody renews their own sign-in, nor that of somebody disabled", async () => {
  const colleague = await aStaffMember("fulfilment");
  expect(refusalOf(await renewSignIn(by.id, by))).toBe("oneself");
  await database().staffMember.update({ where: { id: colleague.id }, data: { disabledAt: new Date() } });
  expect(refusalOf(await renewSignIn(colleague.id, by))).toBe("disabled");
  const renewal = granted(await inviteByHand(by.email, null));
  expect(renewal.renews).toBe(true);
  expect(refusalOf(await inviteByHand(colleague.email, null))).toBe("disabled");
  expect(refusalOf(await inviteByHand(by.email, "training"))).toBe("other_role");
});

test("the first administrator is invited until there is one who is not disabled", async () => {
  expect(await inviteFirstAdministrator()).toBeNull();
  const everybody = await database().staffMember.findMany({ where: { disabledAt: null } });
  const ids = everybody.map(({ id }) => id);
  await database().staffMember.updateMany({ where: { id: { in: ids } }, data: { disabledAt: new Date() } });
  await aStaffMember("training");
  const [lost, link] = [await inviteFirstAdministrator(), await inviteFirstAdministrator()];
  expect(await openInvitation(tokenOf(lost?.url ?? ""), soon())).toBeNull();
  expect(await openInvitations(soon())).toEqual([]);
  const token = tokenOf(link?.url ?? "");
  expect(await openInvitation(token, soon())).toEqual({ email: "", role: "administrator", renews: false });
  const taken = { token, name: "First", email: by.email, password: PASSWORD };
  expect(refusalOf(await acceptInvitation(taken, aBrowser()))).toBe("already_member");
  const first = { ...taken, email: "First@staff.example" };
  granted(await acceptInvitation(first, aBrowser()));
  expect(await inviteFirstAdministrator()).toBeNull();
  expect((await signIn({ email: "first@staff.example", password: PASSWORD }, aBrowser())).ok).toBe(true);
  await database().staffMember.updateMany({ where: { id: { in: ids } }, data: { disabledAt: null } });
});
