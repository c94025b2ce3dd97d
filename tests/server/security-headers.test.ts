import { expect, test } from "vitest";
import { policyAroundNonce, securitySettings, steadyHeaders } from "#server/security-headers.ts";

const LIVE = securitySettings({ BASE_URL: "https://shop.example", STRIPE_API_BASE: undefined }, false);
const HERE = securitySettings(
  { BASE_URL: "http://localhost:3000", STRIPE_API_BASE: "http://127.0.0.1:3001/v1" },
  false,
);

test("nothing inline, nothing from elsewhere, in no frame", () => {
  const policy = policyAroundNonce(LIVE).join("x");
  expect(policy).not.toMatch(/unsafe|\*/);
  for (const part of [
    "default-src 'self'",
    "style-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ]) {
    expect(policy.split("; ")).toContain(part);
  }
});

test("a form may lead to ourselves, to Stripe, and to a stand-in by its origin alone", () => {
  expect(policyAroundNonce(LIVE).join("")).toContain("form-action 'self' https://checkout.stripe.com;");
  expect(policyAroundNonce(HERE).join("")).toContain(
    "form-action 'self' https://checkout.stripe.com http://127.0.0.1:3001;",
  );
});

test("transport is strict over https, and left alone on this machine", () => {
  expect(policyAroundNonce(LIVE)[1]).toContain("upgrade-insecure-requests");
  expect(policyAroundNonce(HERE)[1]).not.toContain("upgrade-insecure-requests");
  expect(new Headers(steadyHeaders(LIVE)).get("strict-transport-security")).toMatch(/^max-age=\d{8}/);
  expect(new Headers(steadyHeaders(HERE)).has("strict-transport-security")).toBe(false);
});
