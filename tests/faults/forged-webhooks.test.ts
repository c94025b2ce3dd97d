import { createHmac, randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { signatureHeader } from "#scripts/stand-ins/stripe/webhooks/signature.ts";
import { startApp, type TestApp } from "#tests/support/app.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { sendBody } from "#tests/support/web-forms.ts";

const STRIPE_SECRET = "whsec_for_tests";
const RESEND_SECRET = `whsec_${Buffer.from("a secret of twenty-four.").toString("base64")}`;

let store: Store;
let app: TestApp;
beforeAll(async () => {
  store = await openStore();
  const { BASE_URL: _, ...env } = store.env;
  app = await startApp({ env: { ...env, STRIPE_WEBHOOK_SECRET: STRIPE_SECRET, RESEND_WEBHOOK_SECRET: RESEND_SECRET } });
}, 60_000);
beforeEach(() => store.clear());
afterAll(async () => {
  await app.stop();
  await store.close();
});

const now = () => Math.floor(Date.now() / 1000);

function stripeEvent(): string {
  const object = { id: "cs_test_1", object: "checkout.session" };
  const event = { id: `evt_${randomUUID()}`, object: "event", type: "checkout.session.completed", created: now() };
  return JSON.stringify({ ...event, data: { object } });
}

async function toStripesDoor(body: string | Uint8Array<ArrayBuffer>, signature: string | null): Promise<number> {
  const headers = { "content-type": "application/json", ...(signature !== null && { "stripe-signature": signature }) };
  return (await sendBody(`${app.baseUrl}/api/webhooks/stripe`, body, headers)).status;
}

function svix(body: string, { secret = RESEND_SECRET, at = now(), id = `msg_${randomUUID()}` } = {}) {
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${at}.${body}`).digest("base64");
  return { "svix-id": id, "svix-timestamp": String(at), "svix-signature": `v1,${signature}` };
}

async function toResendsDoor(body: string, headers: Record<string, string>): Promise<number> {
  const url = `${app.baseUrl}/api/webhooks/resend`;
  return (await sendBody(url, body, { "content-type": "application/json", ...headers })).status;
}

const events = () => database().providerEvent.count();

test("an event that Stripe signed is stored before it is answered, and once", async () => {
  const body = stripeEvent();
  const signature = signatureHeader(body, [STRIPE_SECRET], now());
  expect(await toStripesDoor(body, signature)).toBe(200);
  expect(await events()).toBe(1);
  expect(await toStripesDoor(body, signature)).toBe(200);
  expect(await events()).toBe(1);
});

test("while the secret is rotated, an event with the signatures of both passes, in either order", async () => {
  for (const secrets of [
    ["whsec_other", STRIPE_SECRET],
    [STRIPE_SECRET, "whsec_other"],
  ]) {
    const body = stripeEvent();
    expect(await toStripesDoor(body, signatureHeader(body, secrets, now()))).toBe(200);
  }
  expect(await events()).toBe(2);
});

test.each<[string, (body: string) => [string, string | null]]>([
  ["a changed body", (body) => [body.replace("cs_test_1", "cs_test_2"), signatureHeader(body, [STRIPE_SECRET], now())]],
  ["another secret", (body) => [body, signatureHeader(body, ["whsec_other"], now())]],
  ["a signature 301 seconds old", (body) => [body, signatureHeader(body, [STRIPE_SECRET], now() - 301)]],
  ["no signature", (body) => [body, null]],
  ["an empty signature", (body) => [body, ""]],
  ["a signature that is none", (body) => [body, "t=1,v1=,v1=zz,v9=1"]],
  ["a time that is none", (body) => [body, signatureHeader(body, [STRIPE_SECRET], Number.NaN)]],
  ["no body", () => ["", signatureHeader("", [STRIPE_SECRET], now())]],
  ["a signed body that is no JSON", () => ["{", signatureHeader("{", [STRIPE_SECRET], now())]],
  ["a signed body that is no event", () => ["[]", signatureHeader("[]", [STRIPE_SECRET], now())]],
  ["a signed body of another shape", () => ['{"id":7}', signatureHeader('{"id":7}', [STRIPE_SECRET], now())]],
])("%s is turned away, and no row is written", async (_what, forge) => {
  const [body, signature] = forge(stripeEvent());
  expect(await toStripesDoor(body, signature)).toBe(400);
  expect(await events()).toBe(0);
});

test("a body longer than any honest one is turned away before it is read", async () => {
  const body = JSON.stringify({ long: "x".repeat(600_000) });
  expect(await toStripesDoor(body, signatureHeader(body, [STRIPE_SECRET], now()))).toBe(413);
  expect(await events()).toBe(0);
});

test("bytes that are no text are turned away", async () => {
  const bytes = Uint8Array.from([0xff, 0xfe, 0x00, 0x80, 0x7b]);
  expect(await toStripesDoor(bytes, signatureHeader("x", [STRIPE_SECRET], now()))).toBe(400);
});

test("an event that Resend signed is stored; changed, stale, of another secret or unsigned it is turned away", async () => {
  const body = JSON.stringify({ type: "email.delivered", data: { email_id: "e1" } });
  const other = `whsec_${Buffer.from("another secret of 24 let").toString("base64")}`;
  expect(await toResendsDoor(body, svix(body))).toBe(200);
  expect(await events()).toBe(1);
  expect(await toResendsDoor(body.replace("e1", "e2"), svix(body))).toBe(400);
  expect(await toResendsDoor(body, svix(body, { secret: other }))).toBe(400);
  expect(await toResendsDoor(body, svix(body, { at: now() - 301 }))).toBe(400);
  expect(await toResendsDoor(body, {})).toBe(400);
  expect(await toResendsDoor("[]", svix("[]"))).toBe(400);
  for (const signature of ["", "v1,", "v1,zz", "v2,abc v1,", "nonsense"])
    expect(await toResendsDoor(body, { ...svix(body), "svix-signature": signature }), signature).toBe(400);
  for (const at of ["", "NaN", "1e99", "-1"])
    expect(await toResendsDoor(body, { ...svix(body), "svix-timestamp": at }), at).toBe(400);
  expect(await events()).toBe(1);
});

test("the doors answer nothing but posts", async () => {
  for (const path of ["/api/webhooks/stripe", "/api/webhooks/resend"])
    for (const method of ["GET", "PUT", "DELETE"])
      expect((await fetch(app.baseUrl + path, { method })).status, `${method} ${path}`).toBe(405);
});
