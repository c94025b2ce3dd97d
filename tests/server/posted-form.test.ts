import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openDoor, type TestDoor } from "#tests/support/door.ts";

let door: TestDoor;
beforeAll(async () => {
  door = await openDoor();
});
beforeEach(() => door.passed.splice(0));
afterAll(() => door.close());

const MULTIPART = "multipart/form-data; boundary=x";
const OLDER = "application/x-www-form-urlencoded";
const FORM = '--x\r\ncontent-disposition: form-data; name="$ACTION_REF_1"\r\n\r\n\r\n--x--\r\n';
const OTHER_FORM = FORM.replace("$ACTION_REF_1", "town");

test("a post that is no form is answered plainly, before the framework sees it", async () => {
  const refused: [number, Record<string, string>, string][] = [
    [403, { origin: "https://evil.example", "content-type": MULTIPART }, FORM],
    [403, { origin: "null", "content-type": MULTIPART }, FORM],
    [403, { origin: "not an origin", "content-type": MULTIPART }, FORM],
    [413, { "content-type": MULTIPART }, "x".repeat(1_048_577)],
    [415, { "content-type": "application/json" }, "{}"],
    [415, { "content-type": "text/plain" }, "town=Leeds"],
    [415, {}, FORM],
    [400, { "content-type": "multipart/form-data" }, FORM],
    [400, { "content-type": MULTIPART }, FORM.slice(0, -9)],
    [400, { "content-type": MULTIPART }, "no form at all"],
    [400, { "content-type": MULTIPART }, ""],
    [400, { "content-type": MULTIPART }, OTHER_FORM],
    [400, { "content-type": OLDER }, "town=Leeds"],
    [400, { "content-type": "text/plain", "next-action": "x" }, "town=Leeds"],
  ];
  for (const [status, headers, body] of refused) {
    const answer = await door.post(headers, body, "/staff/orders");
    expect(answer.status, JSON.stringify(headers)).toBe(status);
    expect(answer.body).toMatch(/<h1>.*<\/h1>\n<p>Nothing was taken/);
    expect(answer.headers).toMatchObject({ "cache-control": "private, no-store", "x-content-type-options": "nosniff" });
    expect(answer.headers["content-security-policy"]).toContain("default-src 'self'");
  }
  expect(door.passed).toEqual([]);
});

test("a form without a length is refused", async () => {
  const head = `POST /order HTTP/1.1\r\nhost: here\r\ncontent-type: ${MULTIPART}\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n`;
  expect(await rawAnswer(`${head}0\r\n\r\n`)).toMatch(/^HTTP\/1.1 411 /);
});

test("a form is passed on to its page as it came", async () => {
  const headers = { "content-type": MULTIPART, origin: door.origin, cookie: "a=b" };
  expect((await door.post(headers, FORM)).status).toBe(200);
  expect(door.passed).toMatchObject([
    { url: "/order", body: FORM, headers: { ...headers, "content-length": String(FORM.length) } },
  ]);
});

test("a proxy may name the host that the form was sent to", async () => {
  const headers = { "content-type": MULTIPART, origin: "https://shop.example", "x-forwarded-host": "shop.example" };
  expect((await door.post(headers, FORM)).status).toBe(200);
});

test("so is a button that stands alone, which the framework's scripts send as a list", async () => {
  const headers = { "content-type": "text/plain;charset=UTF-8", "next-action": "x" };
  expect((await door.post(headers, '["$K1"]')).status).toBe(200);
  expect(door.passed).toMatchObject([{ body: '["$K1"]', headers }]);
});

test("a form of the framework's scripts need not name its action in a field", async () => {
  expect((await door.post({ "content-type": MULTIPART, "next-action": "x" }, OTHER_FORM)).status).toBe(200);
});

test("a form in the older encoding comes to its page in the other one, with all that was sent along", async () => {
  const body = "%24ACTION_REF_1=&town=Leeds&town=Y%C3%B6rk+2";
  const headers = { "content-type": OLDER, origin: door.origin, cookie: "a=b" };
  expect((await door.post(headers, body, "/order?a=1")).status).toBe(200);
  const [passed] = door.passed;
  expect(passed).toMatchObject({ url: "/order?a=1", headers: { origin: door.origin, cookie: "a=b" } });
  const { "content-type": type = "", "content-length": length } = passed?.headers ?? {};
  expect(length).toBe(String(Buffer.byteLength(passed?.body ?? "")));
  const form = await new Response(passed?.body ?? "", { headers: { "content-type": type } }).formData();
  expect([...form]).toEqual([
    ["$ACTION_REF_1", ""],
    ["town", "Leeds"],
    ["town", "Yörk 2"],
  ]);
});

test("a sender who leaves half-way is waited for by nobody, and the next one is served", async () => {
  const socket = connect(door.port, "127.0.0.1");
  socket.write(
    `POST /order HTTP/1.1\r\nhost: here\r\ncontent-type: ${MULTIPART}\r\ncontent-length: ${FORM.length}\r\n\r\n--x`,
  );
  await pause(50);
  socket.destroy();
  expect((await door.post({ "content-type": MULTIPART }, FORM)).status).toBe(200);
  expect(door.passed).toHaveLength(1);
});

test("a connection goes on after a refusal and after a form", async () => {
  const post = (body: string, more = "") =>
    `POST /order HTTP/1.1\r\nhost: here\r\ncontent-type: ${MULTIPART}\r\ncontent-length: ${body.length}\r\n${more}\r\n${body}`;
  const answers = await rawAnswer(post("no form") + post(FORM) + post("no form", "connection: close\r\n"));
  expect(answers.match(/HTTP\/1.1 \d+/g)).toEqual(["HTTP/1.1 400", "HTTP/1.1 200", "HTTP/1.1 400"]);
});

test("a sender who asks whether to go on is told so", async () => {
  const head = `POST /order HTTP/1.1\r\nhost: here\r\ncontent-type: ${MULTIPART}\r\ncontent-length: ${FORM.length}\r\nconnection: close\r\n`;
  expect(await rawAnswer(`${head}expect: 100-continue\r\n\r\n${FORM}`)).toMatch(/^HTTP\/1.1 100 .*HTTP\/1.1 200 /s);
});

/** All that comes back for these very bytes, which ask for the connection's end. */
async function rawAnswer(bytes: string): Promise<string> {
  const socket = connect(door.port, "127.0.0.1");
  const said: Buffer[] = [];
  socket.on("data", (chunk) => said.push(chunk));
  socket.write(bytes);
  await once(socket, "close");
  return Buffer.concat(said).toString("utf8");
}
