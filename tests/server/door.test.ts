import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openDoor, type TestDoor } from "#tests/support/door.ts";

let door: TestDoor;
beforeAll(async () => {
  door = await openDoor();
});
beforeEach(() => door.passed.splice(0));
afterAll(() => door.close());

/** What the framework was given by the last request. */
const given = () => {
  const last = door.passed.at(-1);
  if (!last) throw new Error("nothing came through");
  return last;
};

test("each request gets a nonce of its own, and the framework is given the same policy", async () => {
  const nonce = /script-src 'self' 'nonce-([A-Za-z0-9+/=]{24})' 'strict-dynamic';/;
  const policies: unknown[] = [];
  for (const path of ["/", "/"]) {
    const { headers } = await door.ask(path);
    expect(headers["content-security-policy"]).toMatch(nonce);
    expect(given().headers["content-security-policy"]).toBe(headers["content-security-policy"]);
    policies.push(headers["content-security-policy"]);
  }
  expect(policies[0]).not.toBe(policies[1]);
});

test("a form may lead to ourselves, to Stripe, and to a stand-in", async () => {
  const { headers } = await door.ask("/order");
  expect(headers["content-security-policy"]).toContain("form-action 'self' https://pay.example;");
});

const PRIVATE = [
  ...["/orders/t", "/requests/t", "/proposals/t", "/bookings/t", "/seats/t", "/feedback/t"],
  ...["/order/check", "/find", "/staff", "/staff/invitation/t", "/staff/fulfilment"],
  // However it is written.
  ...["/%73taff", "/order/../staff", "/order/%2e%2e/staff", "/staff/%ff"],
];

test("pages by secret link and of staff are neither stored nor indexed", async () => {
  for (const path of PRIVATE) {
    const { headers } = await door.ask(`${path}?draft=x`);
    expect(headers["cache-control"], path).toBe("private, no-store");
    expect(headers["x-robots-tag"], path).toBe("noindex, nofollow");
  }
  for (const path of ["/", "/order", "/free-copies", "/training", "/privacy", "/finder"])
    expect((await door.ask(path)).headers, path).not.toHaveProperty("cache-control");
});

test("no page tells another site where its reader came from", async () => {
  for (const path of ["/", "/orders/t", "/staff"])
    expect((await door.ask(path)).headers["referrer-policy"], path).toBe("same-origin");
});

test("every page gets its headers; what the build serves and the machines' doors do not", async () => {
  for (const path of ["/", "/order/check", "/orders/t", "/staff/sign-in", "/download/part-one", "/api", "/_next/x"])
    expect((await door.ask(path)).headers, path).toHaveProperty("content-security-policy");
  for (const path of ["/_next/static/chunks/a.js", "/api/webhooks/stripe", "/icon.svg", "/robots.txt"])
    expect((await door.ask(path)).headers, path).not.toHaveProperty("content-security-policy");
});

test("the page that was asked for is told to the pages, without the framework's own mark", async () => {
  await door.ask("/staff/orders?show=open&_rsc=1a2b3c");
  expect(given().headers["x-asked-path"]).toBe("/staff/orders?show=open");
  await door.ask("/order/../staff?a=1");
  expect(given().headers["x-asked-path"]).toBe("/staff?a=1");
});

test("what only we may write into a request does not come in from outside", async () => {
  const forged = {
    "content-security-policy": "script-src 'nonce-forged'",
    "content-security-policy-report-only": "script-src 'nonce-forged'",
    "x-asked-path": "/forged",
    "x-middleware-set-cookie": "staff=forged",
    "x-middleware-prefetch": "forged",
    "x-matched-path": "/forged",
    "next-resume": "forged",
  };
  for (const path of ["/order", "/api/health/live", "/icon.svg"]) {
    await door.ask(path, { ...forged, "x-real-ip": "192.0.2.7" });
    expect(JSON.stringify(given()), path).not.toContain("forged");
    expect(given().headers["x-real-ip"], path).toBe("192.0.2.7");
  }
});

test("an address that nobody can decode is led to the page that is not there", async () => {
  for (const path of ["/%ff", "/order%zz?a=1", "/api/%zz", "/icon%ff", "/staff/%e0%a4%a"]) {
    await door.ask(path);
    expect(given().url, path).toBe("/not-found");
  }
  await door.ask("/order?copies=%ff");
  expect(given().url).toBe("/order?copies=%ff");
});

test("of an address with a host, as a proxy may send it, only the page counts", async () => {
  await door.ask("http://elsewhere.example/order?a=1");
  expect(given().url).toBe("/order?a=1");
});

test("what is no address, and a way of asking that no page knows, get a plain answer", async () => {
  expect((await door.ask("*", {}, "OPTIONS")).status).toBe(400);
  expect((await door.ask("data:text/html,x")).status).toBe(400);
  expect((await door.ask("/order", {}, "TRACE")).status).toBe(405);
  expect(door.passed).toEqual([]);
});

test("in development the framework's tools pass as they are", async () => {
  const settings = { isHttps: false, formTargets: [], isDevelopment: true };
  const workshop = await openDoor(undefined, settings);
  const { status, headers } = await workshop.post({ "content-type": "application/json" }, "{}", "/__nextjs_frames");
  expect(status).toBe(200);
  expect(headers).not.toHaveProperty("content-security-policy");
  await workshop.close();
});
