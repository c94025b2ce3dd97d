import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { KEPT_MS } from "#server/kept-pages.ts";
import { openDoor, type TestDoor } from "#tests/support/door.ts";

/** What the framework behind the door answers; a test may change it. */
let page: { status: number; encoding?: string; body: (nonce: string) => string };
/** The same without its scripts. */
const BARE = `<html><link rel="stylesheet" href="/a.css"/><p>£10</p></html>`;
let door: TestDoor;

beforeEach(async () => {
  page = {
    status: 200,
    body: (nonce) =>
      `<html><link rel="preload" as="script" nonce="${nonce}" href="/a.js"/><link rel="stylesheet" href="/a.css"/>` +
      `<p>£10</p><script nonce="${nonce}">self.f=["<b>\\u003c/script>"]</script><script src="/a.js" async></script></html>`,
  };
  door = await openDoor(async (request, response) => {
    response.statusCode = page.status;
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("Vary", "rsc");
    if (page.encoding) response.setHeader("Content-Encoding", page.encoding);
    const body = Buffer.from(page.body(nonceIn(request.headers["content-security-policy"])));
    // As the framework does: in more pieces than one, and each time with the headers first if they did not go yet.
    for (const piece of [body.subarray(0, 5), body.subarray(5)]) {
      if (!response.headersSent) response.writeHead(response.statusCode);
      response.flushHeaders();
      response.write(piece);
    }
    response.end();
  });
});
afterEach(async () => {
  vi.useRealTimers();
  await door.close();
});

function nonceIn(policy: unknown): string {
  return /'nonce-([^']+)'/.exec(String(policy))?.[1] ?? "none";
}

test("a page that is the same for everybody is made once, and has no scripts", async () => {
  const answers = [await door.ask("/"), await door.ask("/"), await door.ask("/")];
  expect(door.passed).toHaveLength(1);
  for (const { status, headers, body } of answers) {
    expect(status).toBe(200);
    expect(headers).toMatchObject({ "content-type": "text/html; charset=utf-8", vary: "rsc" });
    expect(headers["content-length"]).toBe(String(Buffer.byteLength(BARE)));
    expect(body).toBe(BARE);
  }
  expect(new Set(answers.map(({ headers }) => headers["content-security-policy"])).size).toBe(3);
});

test("with a query in its address it has no scripts either; a page with a form has its own", async () => {
  expect((await door.ask("/training?from=a-letter")).body).toBe(BARE);
  const form = await door.ask("/order");
  expect(form.body).toBe(page.body(nonceIn(form.headers["content-security-policy"])));
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
  const read = async (encodings: string) => {
    const { headers, body } = await door.askForBytes("/", { "accept-encoding": encodings });
    const packing = headers["content-encoding"];
    return [packing, (packing === "gzip" ? gunzipSync(body) : body).toString()];
  };
  expect(await read("deflate, gzip")).toEqual(["gzip", BARE]);
  expect(await read("br, gzip;q=0")).toEqual([undefined, BARE]);
  expect(await read("gzip")).toEqual(["gzip", BARE]);
  expect(door.passed).toHaveLength(1);
  expect(door.passed[0]?.headers).not.toHaveProperty("accept-encoding");
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
  ["packed, though that was not asked for", { encoding: "deflate" }],
];

test.each(NOT_AS_IT_SHOULD_BE)("a page that is %s is handed on as it is, and not kept", async (_, other) => {
  page = { ...page, ...other };
  for (let asked = 0; asked < 2; asked += 1) {
    const { status, headers, body } = await door.askForBytes("/");
    expect(status).toBe(page.status);
    expect(body.toString()).toBe(page.body(nonceIn(headers["content-security-policy"])));
  }
  expect(door.passed).toHaveLength(2);
});

test("a fault of ours is not kept, and the page is back with the next request", async () => {
  page.status = 500;
  const fault = await door.ask("/");
  expect(fault).toMatchObject({ status: 503, headers: { "retry-after": "10" } });
  expect(fault.body).toContain("<h1>Sorry, something went wrong.</h1>");
  expect(fault.body).not.toContain("£10");
  page.status = 200;
  expect((await door.ask("/")).status).toBe(200);
});
