import { randomBytes, randomUUID } from "node:crypto";
import { hashPassword, makeSignature } from "better-auth/crypto";
import { sealFor } from "#adapters/auth/staff-seal.ts";
import { mintTotpSecret, totpCode, totpStep } from "#adapters/auth/totp.ts";
import { database } from "#adapters/database/client.ts";
import { env } from "#adapters/env/env.ts";
import type { StaffMember, StaffRole } from "#domain/staff/abilities.ts";
import type { Browser } from "#use-cases/staff/check-browser.ts";
import { sessionCookieName } from "#use-cases/staff/session-cookie.ts";

/** A colleague of the tests, with all that signs them in. */
export type TestMember = StaffMember & { password: string; secret: string; recoveryCodes: string[] };

const TEST_PASSWORD = "correct horse battery staple";
let hashed: Promise<string> | undefined;

/** A colleague who can sign in, straight into the database of this process's settings. */
export async function aStaffMember(role: StaffRole = "administrator"): Promise<TestMember> {
  hashed ??= hashPassword(TEST_PASSWORD);
  const id = randomUUID();
  const [name, email] = [`Colleague ${id.slice(0, 6)}`, `${id.slice(0, 8)}@staff.example`];
  const secret = mintTotpSecret();
  const recoveryCodes = ["111122223333", "444455556666"];
  await database().staffMember.create({
    data: {
      ...{ id, name, email, role, emailVerified: true, twoFactorEnabled: true },
      accounts: { create: { accountId: id, providerId: "credential", password: await hashed } },
      twoFactor: { create: { secret: sealFor(id, secret), backupCodes: sealFor(id, JSON.stringify(recoveryCodes)) } },
    },
  });
  return { id, name, email, role, password: TEST_PASSWORD, secret, recoveryCodes };
}

/** The cookie's value of a new browser of a colleague. */
async function aBrowserOf(member: Pick<StaffMember, "id">, how: "signed_in" | "without_code"): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  const [createdAt, expiresAt] = [new Date(), new Date(Date.now() + 3_600_000)];
  const secondFactorAt = how === "signed_in" ? createdAt : null;
  await database().staffSession.create({
    data: { token, staffMemberId: member.id, createdAt, expiresAt, secondFactorAt },
  });
  return `${token}.${await makeSignature(token, env().AUTH_SECRET)}`;
}

/** The `Cookie` header of a browser in which this colleague is signed in with both factors, or with the password alone. */
export async function signedInCookie(
  member: Pick<StaffMember, "id">,
  how: "signed_in" | "without_code" = "signed_in",
): Promise<string> {
  return `${sessionCookieName()}=${encodeURIComponent(await aBrowserOf(member, how))}`;
}

/** The code that the colleague's app shows now, or so many steps of 30 seconds later. */
export function totpNow(secret: string, stepsLater = 0): string {
  return totpCode(secret, totpStep(new Date()) + stepsLater);
}

let addresses = 0;

/** A browser that has not signed in, at an address of its own. */
export function aBrowser(cookie: string | null = null): Browser {
  addresses += 1;
  const address = `198.51.${Math.floor(addresses / 250)}.${addresses % 250}`;
  return { cookie, address, userAgent: "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0" };
}

/** A browser in which this colleague is signed in, or has given the password alone. */
export async function aBrowserWith(
  member: Pick<StaffMember, "id">,
  how: "signed_in" | "without_code" = "signed_in",
): Promise<Browser> {
  return aBrowser(await aBrowserOf(member, how));
}

/** The way that a link in an email or on a terminal leads: what follows the last slash. */
export function tokenOf(url: string): string {
  return url.slice(url.lastIndexOf("/") + 1);
}

/** The settings of a process that makes colleagues in the database of an app beside it. To be set before they are read. */
export function staffEnvironment(databaseUrl: string): void {
  Object.assign(process.env, {
    BASE_URL: "http://localhost:3000",
    DATABASE_URL: databaseUrl,
    STRIPE_SECRET_KEY: "sk_test_store",
    STRIPE_WEBHOOK_SECRET: "whsec_for_tests",
    RESEND_API_KEY: "re_store",
    EMAIL_FROM: "Release <post@localhost.example>",
    AUTH_SECRET: "0123456789abcdef0123456789abcdef",
    MASTER_KEYS: "1:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY",
  });
}
