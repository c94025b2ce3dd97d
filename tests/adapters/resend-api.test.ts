import { randomUUID } from "node:crypto";
import { type CreateEmailOptions, Resend } from "resend";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type MailStandIn, startMailStandIn } from "#tests/support/mail-stand-in.ts";

let standIn: MailStandIn;
let resend: Resend;

beforeAll(async () => {
  standIn = await startMailStandIn();
  resend = new Resend("re_anything", { baseUrl: standIn.baseUrl });
});
afterAll(() => standIn.stop());

/** An email, perhaps with something in it that the types would not allow. */
function anEmail(changes: object = {}): CreateEmailOptions {
  const email = { from: "Release <post@example.org>", to: "sam@example.org", subject: "A parcel", text: "Hello" };
  return { ...email, ...changes } as CreateEmailOptions;
}

/** A call that must be refused, with what the SDK makes of it. */
async function refusal(changes: object, idempotencyKey?: string) {
  const { error } = await resend.emails.send(anEmail(changes), idempotencyKey === undefined ? {} : { idempotencyKey });
  return error;
}

test("an email that was accepted can be fetched as Resend gives it", async () => {
  const tags = [{ name: "outbox", value: "a-1" }];
  const sent = await resend.emails.send(anEmail({ to: ["Sam <sam@example.org>"], replyTo: "us@example.org", tags }));
  const { data } = await resend.emails.get(sent.data?.id ?? "");
  expect(data).toMatchObject({
    object: "email",
    id: sent.data?.id,
    to: ["Sam <sam@example.org>"],
    reply_to: ["us@example.org"],
    subject: "A parcel",
    html: null,
    text: "Hello",
    last_event: "delivered",
    tags,
  });
});

test("what is missing or wrong is refused in Resend's shape, by name", async () => {
  const missing = { statusCode: 422, name: "missing_required_field" };
  expect(await refusal({ from: undefined })).toEqual({ ...missing, message: "Missing `from` field." });
  expect(await refusal({ to: [] })).toMatchObject(missing);
  expect(await refusal({ subject: "" })).toMatchObject(missing);
  expect(await refusal({ from: "Release" })).toMatchObject({ statusCode: 422, name: "invalid_from_address" });
  const invalid = { statusCode: 422, name: "validation_error" };
  expect(await refusal({ text: undefined })).toEqual({ ...invalid, message: "Missing `html` or `text` field." });
  expect(await refusal({ to: "a@b.example, c@d.example" })).toMatchObject(invalid);
  expect(await refusal({ to: "a@b.example\r\nBcc: c@d.example" })).toMatchObject(invalid);
  expect(await refusal({ subject: "One\nTwo" })).toMatchObject(invalid);
  expect(await refusal({ to: Array.from({ length: 51 }, (_, place) => `a${place}@example.org`) })).toMatchObject(
    invalid,
  );
  expect(await refusal({ tags: [{ name: "who", value: "sam@example.org" }] })).toMatchObject(invalid);
  expect(await refusal({ attachments: [{ filename: "a.txt", content: "§" }] })).toMatchObject({
    name: "invalid_attachment",
  });
  expect(await refusal({ scheduledAt: "tomorrow" })).toMatchObject({ message: expect.stringContaining("imitate") });
});

test("a field that Resend does not have is passed over", async () => {
  const headers = { authorization: "Bearer re_anything" };
  const body = JSON.stringify({ ...anEmail(), nonsense: 1 });
  expect((await fetch(`${standIn.baseUrl}/emails`, { method: "POST", headers, body })).status).toBe(200);
});

test("no key, no key of Resend's, and another than the one that is set are turned away", async () => {
  const bare = await fetch(`${standIn.baseUrl}/emails`, { method: "POST", body: JSON.stringify(anEmail()) });
  expect([bare.status, await bare.json()]).toMatchObject([401, { name: "missing_api_key", statusCode: 401 }]);
  const odd = await new Resend("sk_test_1", { baseUrl: standIn.baseUrl }).emails.send(anEmail());
  expect(odd.error).toMatchObject({ statusCode: 403, name: "invalid_api_key" });
  const strict = await startMailStandIn({ apiKey: "re_one" });
  const other = await new Resend("re_two", { baseUrl: strict.baseUrl }).emails.send(anEmail());
  const right = await new Resend("re_one", { baseUrl: strict.baseUrl }).emails.send(anEmail());
  await strict.stop();
  expect([other.error?.statusCode, right.error]).toEqual([403, null]);
});

test("what does not exist is an error, not an answer", async () => {
  expect((await resend.emails.get(randomUUID())).error).toMatchObject({ statusCode: 404, name: "not_found" });
  expect((await resend.emails.get("one")).error).toMatchObject({ statusCode: 422, name: "invalid_parameter" });
  expect((await resend.emails.list()).error).toMatchObject({ statusCode: 405, name: "method_not_allowed" });
  expect((await resend.domains.list()).error).toMatchObject({ statusCode: 404, name: "not_found" });
});

test("a key answers the same email for 24 hours, another body under it is refused, and then it is new", async () => {
  const idempotencyKey = randomUUID();
  const send = async () => (await resend.emails.send(anEmail(), { idempotencyKey })).data?.id;
  const first = await send();
  expect(await send()).toBe(first);
  expect(await refusal({ subject: "Another" }, idempotencyKey)).toMatchObject({
    statusCode: 409,
    name: "invalid_idempotent_request",
  });
  await standIn.control({ clockAheadSeconds: 23 * 3600 });
  expect(await send()).toBe(first);
  await standIn.control({ clockAheadSeconds: 24 * 3600 + 60 });
  const later = await send();
  await standIn.control({ clockAheadSeconds: 0 });
  expect(later).not.toBe(first);
  expect(await refusal({}, "k".repeat(257))).toMatchObject({ statusCode: 400, name: "invalid_idempotency_key" });
});

test("a key whose first email is still under way is told so", async () => {
  await standIn.control({ acceptAfterMs: 200 });
  const idempotencyKey = randomUUID();
  const both = await Promise.all([1, 2].map(() => resend.emails.send(anEmail(), { idempotencyKey })));
  await standIn.control({ acceptAfterMs: 0 });
  expect(both.map(({ error }) => error?.name ?? "accepted").sort()).toEqual([
    "accepted",
    "concurrent_idempotent_requests",
  ]);
});

test("what was answered is still known after kill -9", async () => {
  const first = await startMailStandIn();
  const before = new Resend("re_anything", { baseUrl: first.baseUrl });
  const sent = await before.emails.send(anEmail(), { idempotencyKey: "one" });
  await first.kill();
  const second = await startMailStandIn({ dataDir: first.dataDir, port: first.port });
  expect((await before.emails.send(anEmail(), { idempotencyKey: "one" })).data?.id).toBe(sent.data?.id);
  expect(await second.emails()).toHaveLength(1);
  await second.stop();
});

test("emails can be looked up by who they are to", async () => {
  await resend.emails.send(anEmail({ to: "Looked.Up@example.org" }));
  expect(await standIn.emails({ to: "looked.up@" })).toHaveLength(1);
  expect(await standIn.emails({ to: "nobody@" })).toEqual([]);
});

test("the address says what becomes of an email", async () => {
  const fates: Record<string, string> = {
    "bounce@example.org": "bounced",
    "bounced+1@example.org": "bounced",
    "complained@example.org": "complained",
    "suppressed@example.org": "suppressed",
    "bouncer@example.org": "delivered",
  };
  for (const [to, fate] of Object.entries(fates)) {
    const sent = await resend.emails.send(anEmail({ to }));
    expect((await resend.emails.get(sent.data?.id ?? "")).data?.last_event, to).toBe(fate);
  }
});
