import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type SendOutcome, sendEmail } from "#adapters/mail/send-email.ts";
import { pointMailAt } from "#tests/support/mail-environment.ts";

let server: Server;
let answer: (response: ServerResponse) => void;

beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume();
    request.on("end", () => answer(response));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  pointMailAt({ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** What the adapter makes of an answer. */
function made(status: number, body: unknown, headers: Record<string, string> = {}): Promise<SendOutcome> {
  const content = typeof body === "string" ? body : JSON.stringify(body);
  answer = (response) => response.writeHead(status, headers).end(content);
  const to = "private.person@example.org";
  return sendEmail({ idempotencyKey: "outbox:1", to, subject: "A parcel", html: "<p>Hello</p>", text: "Hello" });
}

const problem = (statusCode: number, name: string) => ({
  statusCode,
  name,
  message: "private.person@example.org is not welcome",
});

test("an answer that cannot be read is no answer, whatever its status", async () => {
  const unreadable = { outcome: "unknown", why: "Resend's answer could not be read" };
  expect(await made(200, { ok: true })).toEqual(unreadable);
  expect(await made(200, "null")).toEqual(unreadable);
  expect(await made(200, { id: 7 })).toEqual(unreadable);
  expect(await made(422, { error: "private.person@example.org" })).toEqual(unreadable);
  expect(await made(422, problem(422, "private.person@example.org"))).toEqual(unreadable);
  expect(await made(200, "<html>")).toEqual({ outcome: "unknown", why: "Resend did not answer" });
});

test("a refusal by what stands between us and Resend is not Resend's", async () => {
  for (const status of [403, 404, 413, 502, 503]) {
    expect(await made(status, "<html>Bad gateway</html>")).toMatchObject({ outcome: "unknown" });
  }
});

test("a key or a domain of ours that is not let in is nothing against the email: it is tried again", async () => {
  for (const [status, name] of [
    [401, "missing_api_key"],
    [401, "restricted_api_key"],
    [403, "invalid_api_key"],
    [403, "validation_error"],
  ] as const) {
    expect(await made(status, problem(status, name))).toEqual({
      outcome: "unknown",
      why: `Resend answered ${status} ${name}`,
    });
  }
});

test("Resend's own refusals park an email, and say nothing of whom it was for", async () => {
  for (const [status, name] of [
    [400, "validation_error"],
    [422, "missing_required_field"],
    [422, "invalid_from_address"],
    [451, "security_error"],
  ] as const) {
    expect(await made(status, problem(status, name))).toEqual({
      outcome: "refused",
      why: `Resend answered ${status} ${name}`,
    });
  }
});

test("a time to wait is kept to, an hour at most", async () => {
  const quota = problem(429, "daily_quota_exceeded");
  expect(await made(429, quota, { "retry-after": "90" })).toMatchObject({ outcome: "unknown", retryAfterSeconds: 90 });
  expect(await made(429, quota, { "retry-after": "86400" })).toMatchObject({ retryAfterSeconds: 3_600 });
  for (const odd of ["0", "-5", "soon"]) {
    expect(await made(429, quota, { "retry-after": odd })).not.toHaveProperty("retryAfterSeconds");
  }
});
