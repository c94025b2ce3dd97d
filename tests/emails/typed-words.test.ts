import { expect, test } from "vitest";
import { aMessage, drawn, hrefsIn, KINDS, type Kind, linkOf } from "#tests/support/emails.ts";

const HOSTILE = [
  "<img src=x onerror=alert(1)>",
  "</title><script>alert(1)</script>",
  '"><a href="https://evil.example">Pay here</a>',
  "{{7*7}} <%= 7*7 %>",
  "Sam\r\nBcc: victim@example.org",
  "Sam\u202Egpj.exe",
  "https://evil.example/pay",
  "www.evil.example",
  "evil.com",
  "Call 0800 123 456",
  "sam@evil.example",
  "javascript:alert(1)",
  "=cmd|' /C calc'!A0",
  "\uD800",
  "x".repeat(10_000),
];

const GREETING: Kind[] = KINDS.filter((kind) => "contactName" in aMessage(kind));
const QUOTING: [Kind, string][] = [
  ["request_approved", "note"],
  ["request_declined", "reason"],
  ["request_cancelled", "reason"],
  ["request_question", "question"],
];

test("a customer's name stands in every email of an order, an enquiry, a quote, a proposal and of seats", () => {
  expect(GREETING).toHaveLength(17);
});

for (const kind of GREETING) {
  test(`${kind}: a name that could be anything else is not greeted`, async () => {
    const nameless = await drawn(kind, { contactName: "" });
    for (const contactName of HOSTILE) {
      expect(await drawn(kind, { contactName }), JSON.stringify(contactName.slice(0, 40))).toEqual(nameless);
    }
    expect(nameless.text).toContain("\nHello,\n");
  });

  test(`${kind}: unseen characters are taken out of a name`, async () => {
    expect((await drawn(kind, { contactName: "Sam\u202E\u0000\u200B Taylor" })).text).toContain("Hello Sam Taylor,");
  });
}

test("a purchase order number that a mail client could make a link of stays on the order's page", async () => {
  for (const kind of ["order_received", "order_approved"] as const)
    for (const purchaseOrderNumber of [...HOSTILE, "PO.evil.com", "1/evil. com"]) {
      if (/^Call|^x+$/.test(purchaseOrderNumber)) continue;
      const { text } = await drawn(kind, { payBy: "invoice", purchaseOrderNumber });
      expect(text, purchaseOrderNumber).not.toMatch(/Purchase order number|evil/);
    }
  expect((await drawn("order_approved", { purchaseOrderNumber: "x".repeat(10_000) })).text).not.toContain("xxx");
});

test("people's real names are greeted", async () => {
  const names = ["Sam", "Zoë O’Brien-Smith", "Dr. J. R. Patel", "Nguyễn Thị Minh", "محمد علي", "Sam & Alex", "李小龍"];
  for (const contactName of names) {
    expect((await drawn("order_expired", { contactName })).text).toContain(`Hello ${contactName},`);
  }
});

for (const [kind, field] of QUOTING) {
  test(`${kind}: whatever is written in it stays text`, async () => {
    for (const words of [...HOSTILE, "Sam\u0000\uFFFDTaylor\u200B"]) {
      const message = aMessage(kind, { [field]: words });
      const { subject, html } = await drawn(kind, { [field]: words });
      expect(hrefsIn(html)).toEqual([linkOf(message)]);
      expect(html).not.toMatch(/<(img|script|a href="https:\/\/evil)/i);
      expect(html).not.toContain("\u202E");
      expect(html).not.toContain("\u0000");
      expect(subject).not.toContain("evil");
    }
    expect((await drawn(kind, { [field]: "<img src=x>" })).html).toContain("&lt;img src=x&gt;");
  });
}

test("a name of staff that is an address is not put into an invitation", async () => {
  const { text, html } = await drawn("staff_invitation", { invitedBy: "evil.example/now" });
  expect(text).toContain("A colleague invites you");
  expect(html).not.toContain("evil");
});

test("a subject is one line, whatever it is made from", async () => {
  const { subject } = await drawn("staff_needs_you", { what: "Look\r\nBcc: victim@example.org\u202E" });
  expect(subject).toBe("Look Bcc: victim@example.org");
});
