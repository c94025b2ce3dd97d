import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { aBrowserWith, aStaffMember, totpNow } from "#tests/support/staff.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { disableColleague, enableColleague } from "#use-cases/staff/change-people.ts";
import { checkBrowser } from "#use-cases/staff/check-browser.ts";
import { giveCode } from "#use-cases/staff/pass-second-step.ts";

// Promise 18: sacked means out.
let store: Store;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());

// Proved: it fails without the deletion in `disableColleague` together with the look at `disabledAt` in `checkBrowser`;
// the next test fails without the latter alone, and the third without the former alone.
test("a colleague with five open browsers is disabled: the next request of each is refused", async () => {
  const [by, sacked] = [await aStaffMember(), await aStaffMember("fulfilment")];
  const browsers = await atOnce(5, () => aBrowserWith(sacked));
  for (const browser of browsers) expect(await checkBrowser(browser)).toMatchObject({ is: "signed_in" });
  granted(await disableColleague(sacked.id, by));
  for (const browser of browsers) expect(await checkBrowser(browser)).toEqual({ is: "nobody" });
  expect((await checkBrowser(await aBrowserWith(by))).is).toBe("signed_in");
});

test("a browser that was let in at the very moment is refused all the same", async () => {
  const [by, sacked] = [await aStaffMember(), await aStaffMember("fulfilment")];
  granted(await disableColleague(sacked.id, by));
  expect(await checkBrowser(await aBrowserWith(sacked))).toEqual({ is: "nobody" });
});

test("being enabled again brings none of the old browsers back", async () => {
  const [by, sacked] = [await aStaffMember(), await aStaffMember("fulfilment")];
  const browser = await aBrowserWith(sacked);
  granted(await disableColleague(sacked.id, by));
  expect(await database().staffSession.count({ where: { staffMemberId: sacked.id } })).toBe(0);
  granted(await enableColleague(sacked.id, by));
  expect(await checkBrowser(browser)).toEqual({ is: "nobody" });
});

test("between the password and the code it counts as well", async () => {
  const [by, sacked] = [await aStaffMember(), await aStaffMember("fulfilment")];
  const browser = await aBrowserWith(sacked, "without_code");
  granted(await disableColleague(sacked.id, by));
  expect(await giveCode(totpNow(sacked.secret), browser)).toMatchObject({ refusal: "sign_in_first" });
});

test("what a sacked administrator still has under way is refused inside the transaction", async () => {
  const [by, sacked, other] = [await aStaffMember(), await aStaffMember(), await aStaffMember("training")];
  granted(await disableColleague(sacked.id, by));
  expect(refusalOf(await disableColleague(other.id, sacked))).toBe("not_allowed");
});
