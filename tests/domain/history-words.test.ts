import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Entry, historySentence } from "#domain/history/words.ts";
import { emailWords } from "#domain/mail/email-words.ts";

/** An entry of the history, of a colleague called Sam unless it says otherwise. */
function anEntry(event: string, details: unknown = null, more: Partial<Entry> = {}): Entry {
  return { event, actor: "staff", staffName: "Sam", details, ...more };
}

/** What the files of a folder say that fits a pattern: its first group, each once. */
function foundIn(folder: string, pattern: RegExp): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const found = files.flatMap((name) => [...readFileSync(join(folder, name), "utf8").matchAll(pattern)]);
  return [...new Set(found.map(([, word = ""]) => word))];
}

/** Events whose names are put together, or passed on, where they are written down. */
const COMPOSED = [
  ...["order_cancelled", "order_expired", "refund_pending", "refund_succeeded", "refund_failed"],
  ...["email_retried", "email_dropped", "consignment_returned", "consignment_lost", "invoice_cleared"],
];

test("everything that is written down is told in words of its own", () => {
  const events = [...foundIn("use-cases", /\bevent: "([a-z]+_[a-z_]+)"/g), ...COMPOSED];
  expect(events.length).toBeGreaterThan(30);
  const untold = events.filter((event) => historySentence(anEntry(event)) === `Sam: ${event.replaceAll("_", " ")}.`);
  expect(untold).toEqual([]);
});

test("an event without words is still told, by its name", () => {
  expect(historySentence(anEntry("tea_made"))).toBe("Sam: tea made.");
});

test("money, copies and reasons stand in the sentence", () => {
  expect(historySentence(anEntry("order_cancelled", { reason: "Ordered twice" }))).toBe(
    "Sam cancelled the order: Ordered twice.",
  );
  const cancelled = anEntry("order_cancelled", { refundPence: 22500 });
  expect(historySentence(cancelled)).toBe("Sam cancelled the order. £225.00 is being refunded.");
  expect(historySentence(anEntry("copies_received", { copies: 1200 }))).toBe("Sam booked in a delivery: 1,200 copies.");
  expect(historySentence(anEntry("consignment_held", { reason: "Office moves" }))).toBe(
    "Sam held the parcel: Office moves.",
  );
});

test("who did it is the colleague, the customer, the store or the payments", () => {
  const nobody = { staffName: null };
  expect(historySentence(anEntry("order_cancelled", null, { actor: "customer", ...nobody }))).toMatch(/^The customer/);
  expect(historySentence(anEntry("order_cancelled", null, nobody))).toMatch(/^A colleague/);
  expect(historySentence(anEntry("order_accepted", null, { actor: "payments", ...nobody }))).toMatch(
    /because it is paid/,
  );
  const booked = anEntry("order_accepted", { booked: "seats" }, { actor: "system", ...nobody });
  expect(historySentence(booked)).toBe("Approved at once: places at a training were booked.");
});

test("details of another shape than expected never break the page", () => {
  for (const details of [null, "text", 5, [], { pence: "many", copies: null, reason: {} }])
    for (const event of ["order_cancelled", "copies_received", "consignment_held", "task_resolved", "email_retried"])
      expect(historySentence(anEntry(event, details))).toMatch(/^Sam .*\.$/);
});

test("each kind of email that the store queues has a name for staff", () => {
  const [, list = ""] = /type EmailKind =([^;]*);/.exec(readFileSync("use-cases/mail/queue-email.ts", "utf8")) ?? [];
  const kinds = [...list.matchAll(/"([a-z_]+)"/g)].map(([, kind = ""]) => kind);
  expect(kinds.length).toBeGreaterThan(10);
  const nameless = kinds.filter((kind) => !readFileSync("domain/mail/email-words.ts", "utf8").includes(`${kind}: "`));
  expect(nameless).toEqual([]);
  expect(emailWords("tea_ready")).toBe("Tea ready");
  expect(emailWords("seats_news", "waiting"), "news say which, where it is known").toBe("Waiting list");
  expect(emailWords("seats_news", "of_tea")).toBe(emailWords("seats_news"));
});
