import { createHmac } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { verifyResendEvent } from "#adapters/mail/verify-resend-event.ts";
import { pointMailAt } from "#tests/support/mail-environment.ts";
import { startMailStandIn } from "#tests/support/mail-stand-in.ts";
import { startWebhookDoor } from "#tests/support/webhook-door.ts";

const SECRET = `whsec_${Buffer.from("a secret of twenty-four b").toString("base64")}`;
const OTHER = `whsec_${Buffer.from("another secret altogether").toString("base64")}`;
const BODY = JSON.stringify({ type: "email.delivered", created_at: "2026-11-25T10:00:00Z", data: { email_id: "e-1" } });

beforeAll(() => pointMailAt({ baseUrl: "http://127.0.0.1:9", webhookSecret: SECRET }));
afterAll(() => vi.resetModules());

type Signing = { secret?: string; secondsAgo?: number; id?: string; body?: string };

function signatureOf({ secret = SECRET, secondsAgo = 0, id = "msg_1", body = BODY }: Signing = {}): string {
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  return `v1,${createHmac("sha256", key)
    .update(`${id}.${stamp(secondsAgo)}.${body}`)
    .digest("base64")}`;
}

const stamp = (secondsAgo: number) => Math.floor(Date.now() / 1000) - secondsAgo;

function signed(signing: Signing = {}, signature = signatureOf(signing)): Headers {
  const { id = "msg_1", secondsAgo = 0 } = signing;
  return new Headers({ "svix-id": id, "svix-timestamp": String(stamp(secondsAgo)), "svix-signature": signature });
}

test("what Resend signed says which email it is about", () => {
  expect(verifyResendEvent(BODY, signed())).toEqual({ id: "msg_1", type: "email.delivered", emailId: "e-1" });
});

test("a changed body, a changed id and a wrong secret bounce", () => {
  expect(verifyResendEvent(BODY.replace("e-1", "e-2"), signed())).toBeNull();
  expect(verifyResendEvent(BODY, signed({ id: "msg_2" }, signatureOf()))).toBeNull();
  expect(verifyResendEvent(BODY, signed({ secret: OTHER }))).toBeNull();
});

test("five minutes old will do; older, or from the future, bounces", () => {
  expect(verifyResendEvent(BODY, signed({ secondsAgo: 299 }))).not.toBeNull();
  expect(verifyResendEvent(BODY, signed({ secondsAgo: 301 }))).toBeNull();
  expect(verifyResendEvent(BODY, signed({ secondsAgo: -302 }))).toBeNull();
});

test("without any one of its headers it bounces", () => {
  for (const missing of ["svix-id", "svix-timestamp", "svix-signature"]) {
    const headers = signed();
    headers.delete(missing);
    expect(verifyResendEvent(BODY, headers), missing).toBeNull();
  }
  for (const odd of ["", "v1", "v1,", "v2,abc", "v1,%%%", signatureOf().replace("v1,", "v1a,")]) {
    expect(verifyResendEvent(BODY, signed({}, odd)), odd).toBeNull();
  }
});

test("while a secret is rotated, both signatures come, and either order passes", () => {
  const [ours, other] = [signatureOf(), signatureOf({ secret: OTHER })];
  expect(verifyResendEvent(BODY, signed({}, `${other} ${ours}`))).not.toBeNull();
  expect(verifyResendEvent(BODY, signed({}, `${ours} ${other}`))).not.toBeNull();
});

test("signed nonsense bounces; signed news that is about no email passes, and is about nothing", () => {
  for (const body of ["", "{", "[]", "null", '{"type":"email.sent"}', '{"type":7,"data":{}}']) {
    expect(verifyResendEvent(body, signed({ body })), body).toBeNull();
  }
  const body = '{"type":"domain.updated","data":{"id":"d-1"}}';
  expect(verifyResendEvent(body, signed({ body }))).toMatchObject({ type: "domain.updated", emailId: "" });
});

test("while no secret is set, everything bounces", async () => {
  vi.resetModules();
  pointMailAt({ baseUrl: "http://127.0.0.1:9" });
  const fresh = await import("#adapters/mail/verify-resend-event.ts");
  expect(fresh.verifyResendEvent(BODY, signed())).toBeNull();
  expect(fresh.verifyResendEvent(BODY, signed({ secret: "whsec_" }))).toBeNull();
});

test("what the stand-in sends is signed in the same way", async () => {
  const door = await startWebhookDoor();
  const standIn = await startMailStandIn({ webhookUrl: door.url, webhookSecret: SECRET });
  const email = { from: "a@example.org", to: "bounced@example.org", subject: "Hello", text: "Hello" };
  const headers = { authorization: "Bearer re_store" };
  await fetch(`${standIn.baseUrl}/emails`, { method: "POST", headers, body: JSON.stringify(email) });
  await vi.waitFor(() => expect(door.heard).toHaveLength(2), 5_000);
  const [accepted] = await standIn.emails();
  const events = door.heard.map(({ body, headers }) => verifyResendEvent(body, headers));
  expect(new Set(events.map((event) => event?.type))).toEqual(new Set(["email.sent", "email.bounced"]));
  expect(events.every((event) => event?.emailId === accepted?.id)).toBe(true);
  await standIn.stop();
  await door.stop();
});
