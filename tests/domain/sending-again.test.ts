import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type EmailThatWent, maySendAgain, whyNotAgain } from "#domain/mail/sending-again.ts";
import { isStillTrue } from "#domain/mail/still-true.ts";

const NOW = new Date("2026-11-27T10:00:00Z");
const SOON = new Date("2026-11-27T11:00:00Z");
const BEFORE = new Date("2026-11-27T09:00:00Z");

/** Whether an email of a kind ("seats_news offered") is true while what it is about stands so. */
function isTrue(name: string, status: string, until: Date | null = null): boolean {
  const [kind = "", news = null] = name.split(" ");
  return isStillTrue({ kind, news, standing: { status, until } }, NOW);
}

test("an order is told of in the words of its state alone", () => {
  const told = (status: string) =>
    [
      "order_received",
      "order_to_pay",
      "payment_confirmed",
      "order_approved",
      "order_cancelled",
      "order_expired",
    ].filter((kind) => isTrue(kind, status));
  expect(told("awaiting_payment")).toEqual(["order_received", "order_to_pay"]);
  expect(told("awaiting_approval")).toEqual(["order_received"]);
  expect(told("accepted")).toEqual(["payment_confirmed", "order_approved"]);
  expect(told("fulfilled")).toEqual([]);
  expect(told("cancelled")).toEqual(["order_cancelled"]);
  expect(told("expired")).toEqual(["order_expired"]);
});

test("nobody is asked to pay what is paid or void", () => {
  expect(["open", "paid", "void"].filter((status) => isTrue("invoice_issued", status))).toEqual(["open"]);
});

test("an offer ends with its time, and joining instructions with their day", () => {
  for (const [name, status] of [
    ["quote_sent", "sent"],
    ["proposal_sent", "sent"],
    ["seats_news offered", "offered"],
    ["seats_news confirmed", "confirmed"],
    ["booking_news confirmed", "confirmed"],
    ["booking_reminder", "confirmed"],
    ["trainer_news confirmed", "planned"],
  ] as const) {
    expect(isTrue(name, status, SOON), name).toBe(true);
    expect(isTrue(name, status, BEFORE), name).toBe(false);
    expect(isTrue(name, "cancelled", SOON), name).toBe(false);
  }
});

test("a day that is off stays off", () => {
  for (const name of ["seats_news cancelled", "seats_news session_cancelled", "booking_news cancelled"]) {
    expect(isTrue(name, "cancelled", BEFORE), name).toBe(true);
    expect(isTrue(name, "confirmed", SOON), name).toBe(false);
  }
});

test("what holds a secret of a colleague or counts days is true of nothing", () => {
  const kinds = ["staff_invitation", "staff_password_reset", "staff_needs_you", "staff_stock_low", "invoice_reminder"];
  const [, list = ""] = /type EmailKind =([^;]*);/.exec(readFileSync("use-cases/mail/queue-email.ts", "utf8")) ?? [];
  const never = [...list.matchAll(/"([a-z_]+)"/g)]
    .map(([, kind = ""]) => kind)
    .filter((kind) => !new RegExp(`\\b${kind}\\b`).test(readFileSync("domain/mail/still-true.ts", "utf8")));
  expect(never.sort()).toEqual(kinds.sort());
});

const WENT: EmailThatWent = {
  ...{ kind: "order_received", news: null, status: "sent", delivery: "delivered", canBeMade: true, timesToday: 0 },
  standing: { status: "awaiting_payment", until: null },
};

test("what went, is still true and was not sent three times today, can be sent again", () => {
  expect(whyNotAgain(WENT, NOW)).toBeNull();
  expect(whyNotAgain({ ...WENT, timesToday: 2 }, NOW)).toBeNull();
  expect(whyNotAgain({ ...WENT, timesToday: 3 }, NOW)).toBe("sent_too_often");
  expect(whyNotAgain({ ...WENT, standing: null }, NOW)).toBe("not_true_any_more");
  for (const no of [{ status: "parked" }, { delivery: "complained" }, { canBeMade: false }] as const)
    expect(whyNotAgain({ ...WENT, ...no }, NOW)).toBe("cannot_be_sent_again");
});

test("colleagues for training send again what is about training", () => {
  const may = (role: "training" | "fulfilment") =>
    ["booking_news", "seats_news", "proposal_sent", "invoice_issued", "order_received", "request_approved"].filter(
      (kind) => maySendAgain({ role }, kind),
    );
  expect(may("training")).toEqual(["booking_news", "seats_news", "proposal_sent"]);
  expect(may("fulfilment")).toHaveLength(6);
});

test("the right number of a parcel is told again while it is on its way, and not once it is lost or came back", () => {
  const states = ["packed", "dispatched", "lost", "returned"];
  expect(states.filter((status) => isTrue("parcel_renumbered", status))).toEqual(["dispatched"]);
});
