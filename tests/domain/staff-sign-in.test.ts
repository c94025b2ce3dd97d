import { expect, test } from "vitest";
import { checkAnswers } from "#domain/forms/fields.ts";
import { STAFF_WORDS } from "#domain/history/staff-words.ts";
import { historySentence } from "#domain/history/words.ts";
import { browserWords } from "#domain/staff/browser-words.ts";
import { newPassword } from "#domain/staff/new-password.ts";
import { hasRunOut, readCode, recoveryCodeWords } from "#domain/staff/sign-in-rules.ts";
import { remembering, staffPath } from "#domain/staff/where-to.ts";

test("a sign-in leads back to a staff page with its query, and nowhere else", () => {
  const good = [
    "/staff",
    "/staff/orders",
    "/staff/fulfilment?show=mine&after=2026-11-25T10%3A00%3A00.000Z_x",
    "/staff/orders/AG-7K3F-9Q2MB?did=address",
    "/staff/account",
  ];
  for (const path of good) expect(staffPath(path), path).toBe(path);
  const bad = [
    "",
    "/",
    "/order",
    "/staffing",
    "//evil.example",
    "//evil.example/staff",
    "https://evil.example/staff",
    "javascript:alert(1)",
    "/staff\\evil",
    "/\\evil",
    "/staff//evil.example",
    "/staff/../order",
    "/staff/%2e%2e/order",
    "/staff/./x",
    "/staff/orders#x",
    "/staff/x y",
    "/staff/x\r\nSet-Cookie: a=b",
    "\t/staff",
    "/staff?next=//evil",
    `/staff/${"a".repeat(600)}`,
  ];
  for (const path of bad) expect(staffPath(path), path).toBeNull();
  for (const own of ["/staff/sign-in", "/staff/sign-in/code?next=x", "/staff/invitation/abc", "/staff/forgotten"])
    expect(staffPath(own), own).toBeNull();
  expect(staffPath(null)).toBeNull();
});

test("the first page needs no remembering", () => {
  expect(remembering("/staff/sign-in", "/staff")).toBe("/staff/sign-in");
  expect(remembering("/staff/sign-in", null)).toBe("/staff/sign-in");
  expect(remembering("/staff/sign-in", "/staff/orders?a=b")).toBe("/staff/sign-in?next=%2Fstaff%2Forders%3Fa%3Db");
  expect(remembering("/staff/sign-in", "/staff", "ran_out")).toBe("/staff/sign-in?did=ran_out");
  expect(remembering("/staff/sign-in", "/staff/stock", "not_sent")).toBe(
    "/staff/sign-in?next=%2Fstaff%2Fstock&did=not_sent",
  );
});

test("codes are read with the spaces and dashes that people put into them", () => {
  expect(readCode("123456")).toEqual({ from: "app", digits: "123456" });
  expect(readCode(" 123 456\n")).toEqual({ from: "app", digits: "123456" });
  expect(readCode("1111 2222–3333")).toEqual({ from: "paper", digits: "111122223333" });
  expect(readCode(recoveryCodeWords("482190345567"))).toEqual({ from: "paper", digits: "482190345567" });
  for (const odd of ["", "12345", "1234567", "١٢٣٤٥٦", "12345a", "-123456.", "0x1234", "1".repeat(200)])
    expect(readCode(odd), odd).toBeNull();
  expect(recoveryCodeWords("482190345567")).toBe("4821 9034 5567");
});

test("a password alone lasts half an hour, both factors as many days as allowed", () => {
  const createdAt = new Date("2026-03-28T12:00:00Z");
  const after = (minutes: number) => new Date(createdAt.getTime() + minutes * 60_000);
  expect(hasRunOut({ createdAt }, 7, after(30))).toBe(false);
  expect(hasRunOut({ createdAt }, 7, after(30.1))).toBe(true);
  // Over the night in which the clocks change, too.
  const secondFactorAt = createdAt;
  expect(hasRunOut({ createdAt, secondFactorAt }, 7, after(7 * 24 * 60))).toBe(false);
  expect(hasRunOut({ createdAt, secondFactorAt }, 7, after(7 * 24 * 60 + 1))).toBe(true);
});

function wrongWith(password: string, passwordAgain = password): Record<string, string> {
  const checked = checkAnswers(newPassword, { password, passwordAgain });
  return checked.ok ? {} : checked.errors;
}

test("a new password has fifteen characters or more, twice the same", () => {
  expect(wrongWith("fifteen letters")).toEqual({});
  expect(wrongWith("  spaces count  ")).toEqual({});
  expect(wrongWith("été à la forêt")).toHaveProperty("password");
  expect(wrongWith("l’été à la forêt")).toEqual({});
  expect(wrongWith("😀".repeat(14))).toHaveProperty("password");
  expect(wrongWith("fourteen signs")).toHaveProperty("password");
  const long = "four calm herons wade ".repeat(6);
  expect(wrongWith(long.slice(0, 128))).toEqual({});
  expect(wrongWith(long.slice(0, 129))).toHaveProperty("password");
  expect(wrongWith("")).toEqual({ password: "Enter a new password" });
  expect(wrongWith("fifteen letters", "fifteen lettres")).toEqual({
    passwordAgain: "Enter the same password again",
  });
});

test("a long password that everybody tries first is refused, and says what is wanted instead", () => {
  const easy = [
    "aaaaaaaaaaaaaaaaaaaa",
    "abababababababab",
    "abc123abc123abc123",
    "123456789012345",
    "passwordpassword",
    "P@ssw0rd12345678",
    "qwertyuiopasdfghjkl",
    "abcdefghijklmnop",
    "zyxwvutsrqponmlkj",
    "letmeinletmein123",
    "Release Advocacy Guide",
    "release-staff-2026!",
    "correct horse battery staple",
    "               x",
    "administrator1234",
  ];
  for (const password of easy)
    expect(wrongWith(password).password, password).toContain("three or four words that have nothing to do");
  const hard = ["four calm herons wading", "seven quiet otters swimming", "kX9#mQ2$vL7&pR4w", "my aunt guides sheep"];
  for (const password of hard) expect(wrongWith(password), password).toEqual({});
});

test("a browser is called what people call it, and anything else a browser", () => {
  const agent = (rest: string) => `Mozilla/5.0 (${rest}`;
  expect(browserWords(agent("Windows NT 10.0) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0"))).toBe(
    "Edge on Windows",
  );
  expect(browserWords(agent("X11; Linux x86_64; rv:140.0) Gecko Firefox/140.0"))).toBe("Firefox on Linux");
  expect(browserWords(agent("iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1"))).toBe(
    "Safari on iPhone",
  );
  for (const odd of [null, "", "<img onerror=1>"]) expect(browserWords(odd)).toBe("A browser");
});

test("everything that happens to a colleague's account has words", () => {
  for (const event of Object.keys(STAFF_WORDS)) {
    const sentence = historySentence({ event, actor: "staff", staffName: "Ann", details: null });
    expect(sentence, event).toMatch(/^Ann [a-z].*\.$/);
  }
  const changed = { actor: "staff", staffName: "Ann", details: { from: "training", to: "administrator" } } as const;
  expect(historySentence({ event: "role_changed", ...changed })).toBe(
    "Ann changed the role from training to administrator.",
  );
});
