import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readMasterKeys } from "#adapters/env/master-keys.ts";
import { keptMasterKeys } from "#scripts/launch/kept-master-keys.ts";
import { checkSettings } from "#scripts/launch/plan.ts";

function saidOf(given: Record<string, string>): string {
  try {
    checkSettings(given);
    return "nothing";
  } catch (problem) {
    return (problem as Error).message;
  }
}

test.each(["abc", "80000", "0", "1.5", "-1"])("PORT=%s is one fault, told in one line", (PORT) => {
  expect(saidOf({ PORT })).toBe("PORT must be a whole number from 1 to 65535");
});

test.each(["abc", "1:short", "1:,", "0:MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY"])(
  "MASTER_KEYS=%s is one fault, told in one line",
  (MASTER_KEYS) => {
    const said = saidOf({ MASTER_KEYS });
    expect([said.split("\n").length, said.startsWith("MASTER_KEYS must be one or more of")]).toEqual([1, true]);
  },
);

test("master keys of the folder are made once, can be several, and stand apart from other secrets", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "keys-"));
  const made = keptMasterKeys(dataDir);
  expect([readMasterKeys(made).ok, keptMasterKeys(dataDir)]).toEqual([true, made]);
  writeFileSync(join(dataDir, "master-keys"), `2:${made.slice(2)}\n\n${made}\n`);
  expect(keptMasterKeys(dataDir)).toBe(`2:${made.slice(2)},${made}`);
  rmSync(dataDir, { recursive: true });
});

test("a restricted key of Stripe is a key, and a publishable one is none", () => {
  const hook = { STRIPE_WEBHOOK_SECRET: "whsec_test" };
  expect(saidOf({ ...hook, STRIPE_SECRET_KEY: "rk_live_abc" })).not.toContain("STRIPE_SECRET_KEY");
  expect(saidOf({ ...hook, STRIPE_SECRET_KEY: "pk_live_abc" })).toContain("STRIPE_SECRET_KEY must be a Stripe key");
});

const REAL = {
  BASE_URL: "https://shop.example",
  DATABASE_URL: "postgres://db.example/shop",
  STRIPE_SECRET_KEY: "rk_live_abc",
  STRIPE_WEBHOOK_SECRET: "whsec_abc",
  RESEND_API_KEY: "re_abc",
  RESEND_WEBHOOK_SECRET: "whsec_YWJj",
  EMAIL_FROM: "Release <shop@shop.example>",
};

test.each([
  [{}, "nothing"],
  [{ BASE_URL: "https://shop.example/" }, "nothing"],
  [{ BASE_URL: "" }, "BASE_URL must be the https address that people see: the key of Stripe is a live one"],
  [{ BASE_URL: "http://shop.example" }, "BASE_URL must start with https://, since it is not this machine"],
  [{ BASE_URL: "https://shop.example/shop" }, "BASE_URL must end with its host: the shop serves from the root"],
  [{ STRIPE_WEBHOOK_SECRET: "" }, "STRIPE_WEBHOOK_SECRET is not set"],
  [{ STRIPE_SECRET_KEY: "" }, "STRIPE_SECRET_KEY is needed: a stand-in for Stripe may be used only where"],
  [{ RESEND_API_KEY: "", EMAIL_FROM: "" }, "RESEND_API_KEY is needed: a stand-in for Resend may be used only where"],
  [{ RESEND_WEBHOOK_SECRET: "" }, "RESEND_WEBHOOK_SECRET is not set: without it the shop is never told"],
  [{ RESEND_WEBHOOK_SECRET: "whsec_…" }, "RESEND_WEBHOOK_SECRET must be a Resend webhook secret"],
])("real use with %j: %s", (changes, words) => {
  const said = saidOf({ ...REAL, ...changes });
  expect(said.split("\n"), said).toHaveLength(1);
  expect(said).toContain(words);
});

test("a port that is one is taken, and several faults are told in a line each", () => {
  expect(saidOf({ PORT: "8080" })).toBe("nothing");
  expect(saidOf({ PORT: "abc", JOBS: "maybe" }).split("\n")).toHaveLength(2);
});

test.each([
  ["nothing runs", {}, "Nothing is running on"],
  ["nothing answers", { DATABASE_URL: "postgres://127.0.0.1:9/shop" }, "No database answers at 127.0.0.1:9"],
])("a command beside a shop says in one line when %s", (_name, given, words) => {
  const dataDir = mkdtempSync(join(tmpdir(), "beside-"));
  const { DATABASE_URL: _, ...rest } = process.env;
  const env = { ...rest, DATA_DIR: dataDir, ...given };
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/beside.ts", "scripts/worker.ts"], {
    env,
    encoding: "utf8",
    timeout: 20_000,
  });
  rmSync(dataDir, { recursive: true });
  expect([status, stdout.trim(), stderr.trim().split("\n").length]).toEqual([1, "", 1]);
  expect(stderr).toContain(words);
});
