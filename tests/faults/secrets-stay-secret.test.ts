import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { inTransaction } from "#adapters/database/transaction.ts";
import { DOORS } from "#tests/house/doors.ts";
import { aPasskeyOf } from "#tests/support/passkeys.ts";
import { granted } from "#tests/support/results.ts";
import { openShop, type Shop } from "#tests/support/shop.ts";
import { aBrowserWith, aStaffMember, signedInCookie, type TestMember, tokenOf, totpNow } from "#tests/support/staff.ts";
import { openPage } from "#tests/support/web-forms.ts";
import { inviteColleague } from "#use-cases/staff/invite.ts";
import { makeInvitation } from "#use-cases/staff/make-invitation.ts";
import { keepRecoveryCodes, renewRecoveryCodes, shownRecoveryCodes } from "#use-cases/staff/own-second-factor.ts";

// What signs somebody in is shown once, to its owner, and on no page after: neither to them nor to an administrator.

let shop: Shop;
let by: TestMember;
beforeAll(async () => {
  shop = await openShop({ JOBS: "off" });
  by = await aStaffMember("administrator");
}, 120_000);
afterAll(() => shop?.close());

/** Pages of the staff area whose address needs nothing filled in, and that of one colleague. */
function staffPages(colleague: TestMember): string[] {
  const files = Object.keys(DOORS).filter((door) => /^app\/staff\/\(work\)\/.*page\.tsx$/.test(door));
  const plain = files.filter((file) => !file.includes("["));
  const paths = plain.map((file) => file.replace("app/", "/").replace("/(work)", "").replace("/page.tsx", ""));
  return [...paths, `/staff/people/${colleague.id}`];
}

/** Everything that would let somebody in, by name. */
async function secretsOf(colleague: TestMember): Promise<Record<string, string>> {
  const where = { staffMemberId: colleague.id };
  const [account, factor, sessions] = await Promise.all([
    database().staffAccount.findFirstOrThrow({ where }),
    database().staffTwoFactor.findUniqueOrThrow({ where }),
    database().staffSession.findMany({ where }),
  ]);
  const invited = { email: "new@staff.example", role: "training" as const };
  granted(await inviteColleague(invited, by));
  const plan = { ...invited, email: "next@staff.example", invitedById: by.id, renewsId: null };
  const { url } = await inTransaction((tx) => makeInvitation(tx, plan, new Date()));
  return {
    ...{ "the password's hash": account.password ?? "", "the key of the codes": colleague.secret },
    ...{ "the sealed key": factor.secret, "the sealed recovery codes": factor.backupCodes },
    ...Object.fromEntries(colleague.recoveryCodes.map((code, place) => [`recovery code ${place + 1}`, code])),
    ...Object.fromEntries(sessions.map(({ token }, place) => [`browser ${place + 1}`, token])),
    ...{
      "an invitation": tokenOf(url),
      "our own secret": shop.env.AUTH_SECRET ?? "",
      "a master key": "MDEyMzQ1Njc4OWFi",
    },
    ...{ "Stripe's key": shop.env.STRIPE_SECRET_KEY ?? "", "Resend's key": shop.env.RESEND_API_KEY ?? "" },
    "Stripe's signature": shop.env.STRIPE_WEBHOOK_SECRET ?? "",
  };
}

test("no page of the staff area shows what would let somebody in, to an administrator or to its owner", async () => {
  const colleague = await aStaffMember("training");
  await aPasskeyOf(colleague);
  await aBrowserWith(colleague);
  const secrets = Object.entries(await secretsOf(colleague));
  expect(secrets.every(([, secret]) => secret.length > 7)).toBe(true);
  const shown: string[] = [];
  let opened = 0;
  for (const who of [by, colleague]) {
    for (const path of staffPages(colleague)) {
      const page = await openPage(shop.app.baseUrl + path, { cookie: await signedInCookie(who) });
      if (page.status === 200) opened += 1;
      const spaced = page.html.replaceAll(/(\w{4}) (?=\w{4})/g, "$1");
      for (const [name, secret] of secrets)
        if ([page.html, spaced].some((html) => html.includes(secret))) shown.push(`${name} at ${path}`);
    }
  }
  expect(shown).toEqual([]);
  expect(opened).toBeGreaterThan(50);
}, 120_000);

test("recovery codes are on their page until they are kept, and not after", async () => {
  const browser = await aBrowserWith(by);
  expect(await renewRecoveryCodes(totpNow(by.secret), by, browser)).toMatchObject({ ok: true });
  const [code = ""] = (await shownRecoveryCodes(by, new Date())) ?? [];
  const address = `${shop.app.baseUrl}/staff/account/recovery-codes`;
  const look = async () => (await openPage(address, { cookie: await signedInCookie(by) })).html;
  expect((await look()).replaceAll(" ", "")).toContain(code);
  await keepRecoveryCodes(by);
  expect((await look()).replaceAll(" ", "")).not.toContain(code);
});
