import { HOTP, Secret, TOTP } from "otpauth";

/** What every authenticator app knows (RFC 6238): six digits, another code each 30 seconds. */
const PERIOD_SECONDS = 30;

/** A new secret for an authenticator app: 160 random bits, as the 32 letters and digits that one can type. */
export function mintTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The code of one step of 30 seconds. */
export function totpCode(secret: string, step: number): string {
  return HOTP.generate({ secret: Secret.fromBase32(secret), counter: step });
}

/** The step that a moment belongs to. */
export function totpStep(now: Date): number {
  return TOTP.counter({ period: PERIOD_SECONDS, timestamp: now.getTime() });
}

/**
 * The step whose code this is: the present one, or the one before or after, because clocks differ. Null for a wrong
 * code. Whoever lets somebody in by it must see to it that no step is used twice.
 */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  // The library throws for six letters that are more than six bytes.
  if (!/^\d{6}$/.test(code)) return null;
  const given = { token: code, secret: Secret.fromBase32(secret), timestamp: now.getTime(), period: PERIOD_SECONDS };
  const delta = TOTP.validate({ ...given, window: 1 });
  return delta === null ? null : totpStep(now) + delta;
}

/** What the picture to scan says. */
export function totpAddress(secret: string, account: string): string {
  const issuer = "Release staff";
  return new TOTP({ issuer, label: account, secret: Secret.fromBase32(secret), period: PERIOD_SECONDS }).toString();
}
