import { gunzipSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { KEPT_MS } from "#server/kept-pages.ts";
import { openDoor, type TestDoor } from "#tests/support/door.ts";

/** What the framework behind the door answers; a test may change it. */
let page: { status: number; encoding?: string; body: (nonce: string) => string | Buffer };
let door: TestDoor;

beforeEach(async () => {
  page = { status: 200, body: (nonce) => `<html><script nonce="${nonce}"></script><p>£10</p></html>` };
  door = await openDoor(async (request, response) => {
    response.statusCode = page.status;
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("Vary", "rsc");
    if (page.encoding) response.setHeader("Content-Encoding", page.encoding);
    const body = Buffer.from(page.body(nonceIn(request.headers["content-security-policy"])));
    // As the framework does: in more pieces than one.
    response.write(body.subarray(0, 5));
    response.end(body.subarray(5));
  });
});
afterEach(async () => {
  vi.useRealTimers();
  await door.close();
});

function nonceIn(policy: unknown): string {
  return /'nonce-([^']+)'/.exec(String(policy))?.[1] ?? "none";
}

test("a page that is the same for everybody is made once, and each answer of it has a nonce of its own", async () => {
  const answers = [await door.ask("/"), await door.ask("/"), await door.ask("/")];
  expect(door.passed).toHaveLength(1);
  for (const { status, headers, body } of answers) {
    expect(status).toBe(200);
    expect(headers).toMatchObject({ "content-type": "text/html; charset=utf-8", vary: "rsc" });
    expect(body).toBe(page.body(nonceIn(headers["content-security-policy"])));
  }
  expect(new Set(answers.map(({ headers }) => headers["content-security-policy"])).size).toBe(3);
});

test("it is made anew after some seconds", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  await door.ask("/");
  vi.advanceTimersByTime(KEPT_MS - 1);
  await door.ask("/");
  expect(door.passed).toHaveLength(1);
  vi.advanceTimersByTime(1);
  await door.ask("/");
  expect(door.passed).toHaveLength(2);
});

test("it is packed for those who can unpack it, however it was first asked for", async () => {
  const packed = page.body;
  page = { ...page, encoding: "gzip", body: (nonce) => gzipSync(packed(nonce)) };
  await door.ask("/", { "accept-encoding": "gzip" });
  const plain = await door.ask("/");
  expect(plain.headers).not.toHaveProperty("content-encoding");
  expect(plain.body).toBe(packed(nonceIn(plain.headers["content-security-policy"])));
  expect((await door.ask("/", { "accept-encoding": "br, gzip;q=0" })).headers).not.toHaveProperty("content-encoding");
  const small = await door.askForBytes("/", { "accept-encoding": "deflate, gzip" });
  expect(small.headers["content-encoding"]).toBe("gzip");
  expect(gunzipSync(small.body).toString()).toBe(packed(nonceIn(small.headers["content-security-policy"])));
  expect(door.passed).toHaveLength(1);
});

const NEVER_KEPT = [
  ["a page with a form", "/order", {}, "GET"],
  ["a page of one person", "/orders/t", {}, "GET"],
  ["staff's own pages", "/staff", {}, "GET"],
  ["a page with a query", "/?a=1", {}, "GET"],
  ["what the framework's scripts ask for", "/", { rsc: "1" }, "GET"],
  ["the headers alone", "/", {}, "HEAD"],
] as const;

test.each(NEVER_KEPT)("%s is made for each request", async (_, path, headers, method) => {
  for (let asked = 0; asked < 2; asked += 1) await door.ask(path, headers, method);
  expect(door.passed).toHaveLength(2);
});

test("a kept page is not the answer to what the framework's scripts ask for", async () => {
  await door.ask("/");
  await door.ask("/", { rsc: "1" });
  expect(door.passed).toHaveLength(2);
});

const NOT_AS_IT_SHOULD_BE: [string, Partial<typeof page>][] = [
  ["not there", { status: 404 }],
  ["broken off", { body: (nonce) => `<html><script nonce="${nonce}">` }],
  ["without a nonce", { body: () => "<html></html>" }],
  ["packed in a way we do not read", { encoding: "deflate" }],
  ["not packed as it says", { encoding: "gzip" }],
];

test.each(NOT_AS_IT_SHOULD_BE)("a page that is %s is not kept", async (_, other) => {
  page = { ...page, ...other };
  for (let asked = 0; asked < 2; asked += 1) await door.askForBytes("/");
  expect(door.passed).toHaveLength(2);
});

test("a fault of ours is not kept, and the page is back with the next request", async () => {
  page.status = 500;
  expect((await door.ask("/")).status).toBe(503);
  page.status = 200;
  expect((await door.ask("/")).status).toBe(200);
});
