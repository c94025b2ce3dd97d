import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type EmailToSend, sendEmail } from "#adapters/mail/send-email.ts";
import { pointMailAt } from "#tests/support/mail-environment.ts";
import { type MailStandIn, startMailStandIn } from "#tests/support/mail-stand-in.ts";

let standIn: MailStandIn;

beforeAll(async () => {
  standIn = await startMailStandIn();
  pointMailAt(standIn);
});
afterAll(() => standIn.stop());

function anEmail(changes: Partial<EmailToSend> = {}): EmailToSend {
  const id = randomUUID();
  const to = `${id.slice(0, 8)}@example.org`;
  return { idempotencyKey: `outbox:${id}`, to, subject: "A parcel", html: "<p>Hello</p>", text: "Hello", ...changes };
}

const accepted = (email: EmailToSend) => standIn.emails({ to: email.to });

async function failNext(mode: string, times = 1): Promise<void> {
  await standIn.control({ fail: [{ path: "/emails", method: "POST", mode, times }] });
}

test("an accepted email arrives as it was given, from our address, with nothing added", async () => {
  const email = anEmail();
  const sent = await sendEmail(email);
  const [arrived] = await accepted(email);
  expect(sent).toEqual({ outcome: "accepted", providerId: arrived?.id });
  expect(arrived).toMatchObject({
    from: "Release <post@localhost.example>",
    to: [email.to],
    subject: email.subject,
    html: email.html,
    text: email.text,
    idempotencyKey: email.idempotencyKey,
    headers: {},
    tags: [],
    attachments: [],
  });
});

test("asked again, or twice at once, Resend has it once", async () => {
  const email = anEmail();
  const first = await sendEmail(email);
  expect(await sendEmail(email)).toEqual(first);
  const other = anEmail();
  await standIn.control({ acceptAfterMs: 300 });
  const [one, two] = await Promise.all([sendEmail(other), sendEmail(other)]);
  await standIn.control({ acceptAfterMs: 0 });
  expect([one.outcome, two.outcome].sort()).toEqual(["accepted", "unknown"]);
  expect((await sendEmail(other)).outcome).toBe("accepted");
  expect([(await accepted(email)).length, (await accepted(other)).length]).toEqual([1, 1]);
});

for (const mode of ["500", "500_after_commit", "hang_up_before", "hang_up_after_commit"]) {
  test(`${mode}: what became of it is unknown; asked again, Resend has it once`, async () => {
    const email = anEmail();
    await failNext(mode);
    expect((await sendEmail(email)).outcome).toBe("unknown");
    expect(await accepted(email)).toHaveLength(mode.endsWith("after_commit") ? 1 : 0);
    expect((await sendEmail(email)).outcome).toBe("accepted");
    expect(await accepted(email)).toHaveLength(1);
  });
}

test("too many requests: unknown, with the time that Resend asks for", async () => {
  await failNext("429");
  expect(await sendEmail(anEmail())).toEqual({
    outcome: "unknown",
    why: "Resend answered 429 rate_limit_exceeded",
    retryAfterSeconds: 1,
  });
});

test("no answer at all: unknown after ten seconds", async () => {
  const email = anEmail();
  await failNext("timeout");
  const began = Date.now();
  expect(await sendEmail(email)).toEqual({ outcome: "unknown", why: "Resend did not answer" });
  expect(Date.now() - began).toBeGreaterThan(9_000);
  expect(Date.now() - began).toBeLessThan(13_000);
  expect((await sendEmail(email)).outcome).toBe("accepted");
  expect(await accepted(email)).toHaveLength(1);
});

test("what will be the same again is refused, and why names no person", async () => {
  for (const changes of [{ to: "nobody at all" }, { to: "sam@example" }, { subject: " " }, { html: "", text: "" }]) {
    const sent = await sendEmail(anEmail(changes));
    expect(sent).toMatchObject({ outcome: "refused", why: expect.stringMatching(/^Resend answered 422 [a-z_]+$/) });
  }
});

test("a key that went out before with another content is refused: somebody must look", async () => {
  const email = anEmail();
  await sendEmail(email);
  expect(await sendEmail({ ...email, subject: "Another" })).toEqual({
    outcome: "refused",
    why: "Resend answered 409 invalid_idempotent_request",
  });
});

test("where Resend was killed and came back, the same key is the same email", async () => {
  const email = anEmail();
  const first = await sendEmail(email);
  await standIn.kill();
  expect(await sendEmail(email)).toEqual({ outcome: "unknown", why: "Resend did not answer" });
  standIn = await startMailStandIn(standIn);
  expect(await sendEmail(email)).toEqual(first);
  expect(await accepted(email)).toHaveLength(1);
});
