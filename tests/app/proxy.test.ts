import { NextRequest } from "next/server";
import { beforeAll, expect, test } from "vitest";
import { isPrivatePage, policyAroundNonce, steadyHeaders } from "#app/_http/security-headers.ts";
import { config, proxy } from "../../proxy.ts";

const LIVE = { isHttps: true, formTargets: ["https://checkout.stripe.com"], isDevelopment: false };
const HERE = { ...LIVE, isHttps: false };

beforeAll(() => {
  Object.assign(process.env, {
    BASE_URL: "http://127.0.0.1:3000",
    DATABASE_URL: "postgres://127.0.0.1/none",
    STRIPE_SECRET_KEY: "sk_test_x",
    STRIPE_WEBHOOK_SECRET: "whsec_x",
    STRIPE_API_BASE: "http://127.0.0.1:3001/v1",
    RESEND_API_KEY: "re_x",
    EMAIL_FROM: "Release <store@example.org>",
    AUTH_SECRET: "a".repeat(40),
  });
});

async function headersOf(path: string): Promise<Headers> {
  return (await proxy(new NextRequest(`http://127.0.0.1:3000${path}`))).headers;
}

test("each request gets a nonce of its own, and the framework is given the same policy", async () => {
  const first = await headersOf("/");
  const second = await headersOf("/");
  const nonce = /script-src 'self' 'nonce-([A-Za-z0-9+/=]{24})' 'strict-dynamic';/;
  expect(first.get("content-security-policy")).toMatch(nonce);
  expect(first.get("content-security-policy")).not.toBe(second.get("content-security-policy"));
  expect(first.get("x-middleware-request-content-security-policy")).toBe(first.get("content-security-policy"));
});

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

test("a form may lead to ourselves, to Stripe, and to a stand-in by its origin alone", async () => {
  expect(policyAroundNonce(LIVE).join("")).toContain("form-action 'self' https://checkout.stripe.com;");
  const policy = (await headersOf("/order")).get("content-security-policy");
  expect(policy).toContain("form-action 'self' https://checkout.stripe.com http://127.0.0.1:3001;");
});

test("transport is strict over https, and left alone on this machine", () => {
  expect(policyAroundNonce(LIVE)[1]).toContain("upgrade-insecure-requests");
  expect(policyAroundNonce(HERE)[1]).not.toContain("upgrade-insecure-requests");
  expect(new Headers(steadyHeaders(LIVE)).get("strict-transport-security")).toMatch(/^max-age=\d{8}/);
  expect(new Headers(steadyHeaders(HERE)).has("strict-transport-security")).toBe(false);
});

test("pages by secret link and of staff are neither stored nor indexed", async () => {
  const paths = [
    "/orders/t",
    "/requests/t",
    "/proposals/t",
    "/bookings/t",
    "/seats/t",
    "/feedback/t",
    "/order/check",
    "/find",
    "/staff",
  ];
  for (const path of [...paths, "/staff/invitation/t", "/staff/fulfilment"]) {
    const headers = await headersOf(`${path}?draft=x`);
    expect(headers.get("cache-control"), path).toBe("private, no-store");
    expect(headers.get("x-robots-tag"), path).toBe("noindex, nofollow");
  }
  for (const path of ["/", "/order", "/free-copies", "/training", "/privacy", "/finder"])
    expect(isPrivatePage(path), path).toBe(false);
});

test("no page tells another site where its reader came from", async () => {
  for (const path of ["/", "/orders/t", "/staff"])
    expect((await headersOf(path)).get("referrer-policy"), path).toBe("same-origin");
});

test("every page passes by; what the build serves and the machines' doors do not", () => {
  const pattern = new RegExp(`^${config.matcher[0]}$`);
  for (const path of ["/", "/order/check", "/orders/t", "/staff/sign-in", "/download/part-one"])
    expect(path, path).toMatch(pattern);
  for (const path of ["/_next/static/chunks/a.js", "/api/webhooks/stripe", "/icon.svg"])
    expect(path, path).not.toMatch(pattern);
});

function post(headers: Record<string, string>, body = ""): NextRequest {
  const length = String(Buffer.byteLength(body));
  const all = { host: "127.0.0.1:3000", "content-length": length, ...headers };
  return new NextRequest("http://127.0.0.1:3000/order", { method: "POST", headers: all, body });
}

const BOUNDARY = "multipart/form-data; boundary=x";
const FORM = '--x\r\ncontent-disposition: form-data; name="$ACTION_REF_1"\r\n\r\n\r\n--x--\r\n';

test("a post that is no form is answered plainly, before the framework sees it", async () => {
  const refused: [number, NextRequest][] = [
    [403, post({ origin: "https://evil.example", "content-type": BOUNDARY }, FORM)],
    [403, post({ origin: "null", "content-type": BOUNDARY }, FORM)],
    [403, post({ origin: "not an origin", "content-type": BOUNDARY }, FORM)],
    [413, post({ "content-type": BOUNDARY, "content-length": "1048577" }, FORM)],
    [415, post({ "content-type": "application/json" }, "{}")],
    [415, post({ "content-type": "text/plain" }, "town=Leeds")],
    [400, post({ "content-type": "multipart/form-data" }, FORM)],
    [400, post({ "content-type": BOUNDARY }, FORM.slice(0, -9))],
    [400, post({ "content-type": BOUNDARY }, "no form at all")],
    [400, post({ "content-type": "text/plain", "next-action": "x" }, "town=Leeds")],
  ];
  for (const [status, request] of refused) expect((await proxy(request)).status).toBe(status);
});

test("a form is passed on to its page", async () => {
  const whole = await proxy(post({ "content-type": BOUNDARY, origin: "http://127.0.0.1:3000" }, FORM));
  expect(whole.headers.get("x-middleware-next")).toBe("1");
});

test("so is a button that stands alone, which the framework's scripts send as a list", async () => {
  const pressed = await proxy(post({ "content-type": "text/plain;charset=UTF-8", "next-action": "x" }, '["$K1"]'));
  expect(pressed.headers.get("x-middleware-next")).toBe("1");
});
