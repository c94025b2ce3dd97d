import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { closeLimits } from "#adapters/limits/count-tries.ts";
import { DOORS } from "#adapters/limits/doors.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { aBrowser, aBrowserWith, aStaffMember, totpNow } from "#tests/support/staff.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import type { Browser } from "#use-cases/staff/check-browser.ts";
import { changePassword } from "#use-cases/staff/own-account.ts";
import { beginNewDevice, renewRecoveryCodes } from "#use-cases/staff/own-second-factor.ts";
import { giveCode } from "#use-cases/staff/pass-second-step.ts";
import { askForReset } from "#use-cases/staff/reset-password.ts";
import { signIn } from "#use-cases/staff/sign-in.ts";

// Promise 19: guessing is slow. Proved: with either line of spend-tries.ts taken out, its tests fail.
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

/** Wrong, and longer than any password, which saves the hashing. It is counted like any other. */
const WRONG = "wrong ".repeat(50);

/** What so many tries at once were answered. */
async function refusals(times: number, guess: (place: number) => Promise<{ ok: boolean; refusal?: string }>) {
  const answers = await atOnce(times, guess);
  return answers.map(({ ok, refusal }) => (ok ? "let in" : (refusal ?? "")));
}

const count = (heard: readonly string[], what: string) => heard.filter((each) => each === what).length;

test("passwords at one account from many addresses: a few are looked at, and then not even the right one", async () => {
  const member = await aStaffMember();
  const { tries } = DOORS.staff_password_by_account;
  const heard = await refusals(tries + 5, () => signIn({ email: member.email, password: WRONG }, aBrowser()));
  expect(count(heard, "wrong")).toBe(tries);
  expect(count(heard, "too_many_tries")).toBe(5);
  expect(await signIn(member, aBrowser())).toMatchObject({ refusal: "too_many_tries", minutes: 15 });
});

test("passwords at an address that nobody has are counted like those of a colleague", async () => {
  const { tries } = DOORS.staff_password_by_account;
  const guess = () => signIn({ email: "nobody@staff.example", password: WRONG }, aBrowser());
  expect(count(await refusals(tries + 2, guess), "too_many_tries")).toBe(2);
});

test("passwords at many accounts from one address are bounded too, and others may go on", async () => {
  const browser = aBrowser();
  const { tries } = DOORS.staff_password_by_address;
  const guess = (place: number) => signIn({ email: `guess${place}@staff.example`, password: WRONG }, browser);
  const heard = await refusals(tries + 3, guess);
  expect(count(heard, "too_many_tries")).toBe(3);
  const member = await aStaffMember();
  expect(await signIn(member, browser)).toMatchObject({ refusal: "too_many_tries" });
  expect((await signIn(member, aBrowser())).ok).toBe(true);
});

test("browsers whose address is not known count as one", async () => {
  const nowhere = () => ({ ...aBrowser(), address: null });
  const { tries } = DOORS.staff_password_by_address;
  const guess = (place: number) => signIn({ email: `guess${place}@staff.example`, password: WRONG }, nowhere());
  expect(count(await refusals(tries + 1, guess), "too_many_tries")).toBe(1);
});

test("a right password forgets the wrong ones of its account, and not those of the address", async () => {
  const member = await aStaffMember();
  const { tries } = DOORS.staff_password_by_account;
  const guess = () => signIn({ email: member.email, password: WRONG }, aBrowser());
  await refusals(tries - 1, guess);
  expect((await signIn(member, aBrowser())).ok).toBe(true);
  expect(count(await refusals(tries, guess), "wrong")).toBe(tries);
});

test("codes at one account from many addresses, each with the right password: then not even the right one", async () => {
  const member = await aStaffMember();
  const { tries } = DOORS.staff_code_by_account;
  const browser = () => aBrowserWith(member, "without_code");
  const heard = await refusals(tries + 4, async () => giveCode("000000", await browser()));
  expect(count(heard, "too_many_tries")).toBe(4);
  expect(await giveCode(totpNow(member.secret), await browser())).toMatchObject({ refusal: "too_many_tries" });
  expect(await giveCode(member.recoveryCodes[0] ?? "", await browser())).toMatchObject({ refusal: "too_many_tries" });
});

test("signing in with the password again brings no new tries at the code", async () => {
  const member = await aStaffMember();
  const { tries } = DOORS.staff_code_by_account;
  const guess = async () => giveCode("000000", await aBrowserWith(member, "without_code"));
  expect(count(await refusals(tries, guess), "wrong")).toBe(tries);
  expect((await signIn(member, aBrowser())).ok).toBe(true);
  expect(await guess()).toMatchObject({ refusal: "too_many_tries" });
});

test("codes at many accounts from one address are bounded", async () => {
  const { tries } = DOORS.staff_code_by_address;
  const { address } = aBrowser();
  const members = await Promise.all(Array.from({ length: 4 }, () => aStaffMember()));
  const browsers = await Promise.all(members.map((member) => aBrowserWith(member, "without_code")));
  const heard = await refusals(tries + 2, (place) => {
    const browser = browsers[place % browsers.length] as Browser;
    return giveCode("000000", { ...browser, address });
  });
  expect(count(heard, "too_many_tries")).toBe(2);
});

test("the account page is no back door: codes and the present password are counted there too", async () => {
  const member = await aStaffMember();
  const browser = await aBrowserWith(member);
  const by = { ...member, sessionId: "00000000-0000-4000-8000-000000000000" };
  const codes = DOORS.staff_code_by_account.tries;
  const heard = await refusals(codes + 2, (place) =>
    place % 2 === 0 ? beginNewDevice("000000", by, aBrowser()) : renewRecoveryCodes("000000", by, aBrowser()),
  );
  expect(count(heard, "too_many_tries")).toBe(2);
  const words = { present: WRONG, next: "another four good words" };
  const passwords = DOORS.staff_password_by_account.tries;
  const said = await refusals(passwords + 1, () => changePassword(words, by, { ...browser, address: null }));
  expect(count(said, "too_many_tries")).toBe(1);
});

test("links to a new password are bounded per account and per address, for unknown ones alike", async () => {
  const { tries } = DOORS.staff_reset_by_account;
  for (const email of [(await aStaffMember()).email, "nobody@staff.example"]) {
    const heard = await refusals(tries + 1, () => askForReset(email, aBrowser()));
    expect(count(heard, "too_many_tries"), email).toBe(1);
  }
  const browser = aBrowser();
  const each = DOORS.staff_reset_by_address.tries;
  const heard = await refusals(each + 1, (place) => askForReset(`guess${place}@staff.example`, browser));
  expect(count(heard, "too_many_tries")).toBe(1);
});
