import { expect, test } from "vitest";
import { mintRecoveryCodes } from "#adapters/auth/recovery-codes.ts";
import { mintTotpSecret, stepOfCode, totpAddress, totpCode, totpStep } from "#adapters/auth/totp.ts";

/** "12345678901234567890", the secret of RFC 6238's examples. */
const SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

test("codes are those of RFC 6238, appendix B (its last six digits)", () => {
  const examples: [number, string][] = [
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_111_111_111, "050471"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
    [20_000_000_000, "353130"],
  ];
  for (const [seconds, code] of examples)
    expect(totpCode(SECRET, totpStep(new Date(seconds * 1000))), String(seconds)).toBe(code);
});

test("a code is known by its step: the present one, the one before and the one after", () => {
  const now = new Date("2026-11-25T10:00:10Z");
  const step = totpStep(now);
  for (const offset of [-1, 0, 1]) expect(stepOfCode(SECRET, totpCode(SECRET, step + offset), now)).toBe(step + offset);
  for (const offset of [-2, 2]) expect(stepOfCode(SECRET, totpCode(SECRET, step + offset), now)).toBeNull();
  for (const odd of ["", "12345", "1234567", "éééééé"]) expect(stepOfCode(SECRET, odd, now)).toBeNull();
});

test("a new secret is 160 bits that apps can read, and the address to scan names us and the account", () => {
  const secret = mintTotpSecret();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(mintTotpSecret()).not.toBe(secret);
  const address = new URL(totpAddress(secret, "a+b@example.org"));
  expect(address.href.split("?")[0]).toBe("otpauth://totp/Release%20staff:a%2Bb%40example.org");
  const { searchParams } = address;
  expect(Object.fromEntries(searchParams)).toMatchObject({
    secret,
    issuer: "Release staff",
    digits: "6",
    period: "30",
  });
});

test("recovery codes are ten, of twelve digits, all different", () => {
  const codes = mintRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^\d{12}$/);
});
