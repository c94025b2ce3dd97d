import { Resend } from "resend";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type MailStandIn, startMailStandIn } from "#tests/support/mail-stand-in.ts";
import { startWebhookDoor, type WebhookDoor } from "#tests/support/webhook-door.ts";

let door: WebhookDoor;
let standIn: MailStandIn;

beforeAll(async () => {
  door = await startWebhookDoor();
  standIn = await startMailStandIn({ webhookUrl: door.url });
});
afterAll(async () => {
  await standIn.stop();
  await door.stop();
});

async function send(changes: object = {}): Promise<string> {
  const resend = new Resend("re_anything", { baseUrl: standIn.baseUrl });
  const email = { from: "Release <post@example.org>", to: "sam@example.org", subject: "A parcel", text: "Hello" };
  const { data } = await resend.emails.send({ ...email, ...changes });
  return data?.id ?? "";
}

async function page(path: string): Promise<{ status: number; content: string; headers: Headers }> {
  const answer = await fetch(`${standIn.baseUrl}${path}`);
  return { status: answer.status, content: await answer.text(), headers: answer.headers };
}

/** The types of the events that were heard about an email, in the order in which they came. */
const heardOf = (id: string) => door.heard.filter(({ emailId }) => emailId === id).map(({ type }) => type);

test("an event is sent until it is taken", async () => {
  door.answerNext(500, 500);
  const id = await send();
  await vi.waitFor(() => expect(heardOf(id)).toHaveLength(4), 5_000);
  await vi.waitFor(async () =>
    expect((await standIn.events()).every(({ delivery }) => delivery === "done")).toBe(true),
  );
});

test("events are dropped, doubled and held when a test asks for it", async () => {
  await standIn.control({ delivery: { drop: 1 } });
  const dropped = await send();
  await standIn.control({ delivery: { duplicate: 1, hold: true } });
  const held = await send();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect([heardOf(dropped), heardOf(held)]).toEqual([[], []]);
  expect(await standIn.flush()).toBe(4);
  await standIn.control({ delivery: {} });
  await vi.waitFor(() => expect(heardOf(held)).toHaveLength(4), 5_000);
});

test("the inbox shows what was sent to whom, newest first, and finds a recipient", async () => {
  await send({ to: "first@example.org", subject: "The first" });
  await send({ to: "second@example.org", subject: "The <second>" });
  const { content } = await page("/");
  expect(content).toContain("no email leaves this machine");
  expect(content.indexOf("The &lt;second&gt;")).toBeGreaterThan(0);
  expect(content.indexOf("The first")).toBeGreaterThan(content.indexOf("The &lt;second&gt;"));
  const found = (await page("/?to=FIRST")).content;
  expect(found).toContain("The first");
  expect(found).not.toContain("second");
  expect((await page("/?to=nobody")).content).toContain("No emails to “nobody”");
});

test("an email is shown in a frame where nothing runs, beside its text", async () => {
  const html = '<p onclick="x()">Hello & welcome</p><script>alert(1)</script>';
  const id = await send({ html, text: "Hello <you>" });
  const { content, headers } = await page(`/inbox/${id}`);
  expect(content).toContain(`sandbox="allow-popups allow-popups-to-escape-sandbox"`);
  expect(content).toContain('srcdoc="&lt;p onclick=&quot;x()&quot;&gt;Hello &amp; welcome');
  expect(content).not.toContain("<script");
  expect(content).toContain("<pre>Hello &lt;you&gt;</pre>");
  expect(headers.get("content-security-policy")).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
  expect((await page("/inbox/none")).status).toBe(404);
});

test("an attachment can be saved, and is never shown", async () => {
  const content = Buffer.from("<b>Booked</b>");
  const id = await send({ attachments: [{ filename: "day one.ics", content, contentType: "text/calendar" }] });
  expect((await page(`/inbox/${id}`)).content).toContain(`/inbox/${id}/attachments/0`);
  const saved = await page(`/inbox/${id}/attachments/0`);
  expect(saved.content).toBe("<b>Booked</b>");
  expect(saved.headers.get("content-disposition")).toBe("attachment; filename*=UTF-8''day%20one.ics");
  expect((await page(`/inbox/${id}/attachments/1`)).status).toBe(404);
});
