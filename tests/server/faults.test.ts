import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { openDoor, type TestDoor } from "#tests/support/door.ts";

// The framework behind this door answers everything with "our fault".

let door: TestDoor;
afterEach(() => door.close());

const MULTIPART = "multipart/form-data; boundary=x";
const formOf = (fields: Record<string, string>) =>
  `${Object.entries(fields)
    .map(([name, value]) => `--x\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
    .join("")}--x--\r\n`;
const OURS = { $ACTION_REF_1: "", "$ACTION_1:0": '{"id":"60ab","bound":"$@1"}', "$ACTION_1:1": '[{"values":{}}]' };

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
const plainly: Answer = async (_, response) => {
  response.statusCode = 500;
  response.end("Internal Server Error");
};
const inPieces: Answer = async (_, response) => {
  response.writeHead(500, { "content-type": "text/html", "content-encoding": "gzip", link: "</a.css>" });
  response.write(gzipSync("<html id='__next_error__'>"));
  response.end(gzipSync("</html>"));
};
const toScript: Answer = async (_, response) => {
  response.statusCode = 500;
  response.setHeader("Content-Type", "text/x-component");
  response.end('1:E{"digest":"1"}');
};

test("a page that fails says so in words, however the framework would have said it", async () => {
  for (const answer of [plainly, inPieces]) {
    door = await openDoor(answer);
    const { status, headers, body } = await door.ask("/orders/t");
    expect(status).toBe(503);
    expect(body).toContain("<h1>Sorry, something went wrong.</h1>");
    expect(headers).toMatchObject({ "retry-after": "10", "cache-control": "private, no-store" });
    expect(headers["content-length"]).toBe(String(Buffer.byteLength(body)));
    expect(Object.keys(headers)).not.toContain("content-encoding");
    await door.close();
  }
});

test("so does a form of ours: it is our fault", async () => {
  door = await openDoor(plainly);
  const { status, body } = await door.post({ "content-type": MULTIPART }, formOf(OURS));
  expect(status).toBe(503);
  expect(body).toContain("it is safe to send it again");
});

test("a form that no page of ours writes, and that the framework failed at, is its sender's fault", async () => {
  door = await openDoor(plainly);
  const odd = [
    { ...OURS, "$ACTION_1:1": '["$F2"]' },
    { ...OURS, "$ACTION_1:1": "{{" },
    { ...OURS, "$ACTION_1:0": '{"id":"60ab",' },
  ];
  for (const fields of odd) {
    const { status, body } = await door.post({ "content-type": MULTIPART }, formOf(fields));
    expect(status).toBe(400);
    expect(body).toContain("We could not read what was sent.");
  }
});

test("a script shows a fault by itself; what no script of ours sends is refused to it as well", async () => {
  door = await openDoor(toScript);
  const headers = { "content-type": MULTIPART, "next-action": "60ab" };
  const fault = await door.post(headers, formOf({ "0": '[{"values":{}},"$K1"]' }));
  expect([fault.status, fault.body]).toEqual([500, '1:E{"digest":"1"}']);
  expect((await door.post(headers, formOf({ "0": '["$F1"]' }))).status).toBe(400);
  const list = { "content-type": "text/plain", "next-action": "60ab" };
  expect((await door.post(list, '["$Q1"]')).status).toBe(400);
});

test("a form of a page from before an upgrade says so in words; a script says it by itself", async () => {
  door = await openDoor(async (_, response) => {
    response.setHeader("x-nextjs-action-not-found", "1");
    response.setHeader("content-type", "text/plain");
    response.statusCode = 409;
    response.end("Server Action unavailable.");
  });
  const { status, headers, body } = await door.post({ "content-type": MULTIPART }, formOf(OURS));
  expect(status).toBe(409);
  expect(headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(body).toContain("<h1>We changed this page while you had it open.</h1>");
  expect(body).toContain("Nothing was sent");
  const byScript = await door.post({ "content-type": "text/plain", "next-action": "60ab" }, "[{}]");
  expect([byScript.status, byScript.body]).toEqual([409, "Server Action unavailable."]);
});

test("in development the framework's own page of a fault is shown", async () => {
  door = await openDoor(plainly, { isHttps: false, formTargets: [], isDevelopment: true });
  expect((await door.ask("/")).status).toBe(500);
});

test("the machines' doors say what they have to say", async () => {
  door = await openDoor(plainly);
  expect((await door.ask("/api/webhooks/stripe")).status).toBe(500);
});
