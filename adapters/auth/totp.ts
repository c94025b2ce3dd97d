import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

const STEP_SECONDS = 30;
const DIGITS = 6;
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** A new secret for an authenticator app: 160 random bits, as the 32 letters and digits that one can type. */
export function mintTotpSecret(): string {
  return toBase32(randomBytes(20));
}

/** The code of one step of 30 seconds (RFC 6238 with HMAC-SHA-1 and six digits, which every app knows). */
export function totpCode(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", fromBase32(secret)).update(counter).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0xf;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 10 ** DIGITS).padStart(DIGITS, "0");
}

/** The step that a moment belongs to. */
export function totpStep(now: Date): number {
  return Math.floor(now.getTime() / 1000 / STEP_SECONDS);
}

/**
 * The step whose code this is: the present one, or the one before or after, because clocks differ. Null for a wrong
 * code. Whoever lets somebody in by it must see to it that no step is used twice.
 */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const present = totpStep(now);
  let found: number | null = null;
  for (const step of [present - 1, present, present + 1]) if (isSame(totpCode(secret, step), code)) found = step;
  return found;
}

/** What the picture to scan says. */
export function totpAddress(secret: string, account: string): string {
  const label = `${encodeURIComponent("Release staff")}:${encodeURIComponent(account)}`;
  const query = new URLSearchParams({ secret, issuer: "Release staff", digits: String(DIGITS), period: "30" });
  return `otpauth://totp/${label}?${query.toString().replaceAll("+", "%20")}`;
}

function isSame(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function toBase32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{5}/g) ?? []).map((five) => BASE32[Number.parseInt(five, 2)]).join("");
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
