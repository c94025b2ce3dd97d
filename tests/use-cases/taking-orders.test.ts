import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { fillBasket } from "#domain/ordering/basket.ts";
import { checkTakenAnswers } from "#domain/ordering/taken-answers.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { INVOICE_FORM, invoiceOf } from "#tests/support/invoices.ts";
import { anOrder, ORDER_FORM } from "#tests/support/orders.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { aFormKey, granted, refusalOf } from "#tests/support/results.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import { emailsTo, historyOf, staffWereTold } from "#tests/support/told.ts";
import { composeEmail } from "#use-cases/mail/compose.ts";
import { cancelOrder } from "#use-cases/ordering/cancel-order.ts";
import { paymentLinkOf, sendPaymentLink } from "#use-cases/ordering/payment-link.ts";
import { publicationsOnSale } from "#use-cases/ordering/publications-on-sale.ts";
import { startPayment } from "#use-cases/ordering/start-payment.ts";
import { takeOrder } from "#use-cases/ordering/take-order.ts";

let store: Store;
let by: StaffMember;
beforeAll(async () => {
  store = await openStoreWithStripe();
  by = await aColleague("administrator");
});
beforeEach(() => store.clear());
afterAll(() => store.close());

const BY_PHONE = { ...ORDER_FORM, cameBy: "phone" };

/** The form as a colleague filled it in and looked at its price. */
async function filled(form: Record<string, string> = {}) {
  const onSale = await publicationsOnSale();
  const checked = checkTakenAnswers({ ...BY_PHONE, ...form }, onSale);
  if (!checked.ok) throw new Error(`the form is wrong: ${JSON.stringify(checked.errors)}`);
  const { answers } = checked;
  const basket = fillBasket(new Map(Object.entries(answers.copies)), answers.sponsoredCopies, onSale);
  return { formKey: aFormKey(), answers, seenTotalPence: basket?.totalPence ?? 0, now: new Date() };
}

async function taken(form: Record<string, string> = {}) {
  const { reference } = granted(await takeOrder(await filled(form), by));
  return database().order.findUniqueOrThrow({ where: { reference }, include: { recipient: true } });
}

/** As if the emails about an order had been sent so many minutes ago. */
async function sentBefore(order: { recipientId: string }, minutes: number): Promise<void> {
  const createdAt = new Date(Date.now() - minutes * 60_000);
  await database().outboxEmail.updateMany({ where: { recipientId: order.recipientId }, data: { createdAt } });
}

test("an order to be paid by the link waits for its payment; its customer is sent the link, and nothing else", async () => {
  const order = await taken({ organisationName: "" });
  expect(order).toMatchObject({
    status: "awaiting_payment",
    totalPence: 20_000,
    recipient: { organisationName: null },
  });
  expect(await emailsTo(order)).toEqual(["order_to_pay"]);
  expect(await historyOf(order)).toEqual(["order_taken"]);
  expect(await database().checkoutSession.count()).toBe(0);
  expect(await paymentLinkOf(order.reference)).toMatch(new RegExp(`/orders/${order.token}$`));
  expect(granted(await startPayment(order.token, new Date())).url).toContain("http");
});

test("its history names the colleague, and how the order came", async () => {
  const order = await taken({ cameBy: "email" });
  const entry = await database().historyEntry.findFirstOrThrow({ where: { subjectId: order.id } });
  expect(entry).toMatchObject({ actor: "staff", staffMemberId: by.id, details: { cameBy: "email" } });
});

test("an order to be invoiced is approved by who took it, and invoiced, with an address for the invoice alone", async () => {
  const order = await taken({ ...INVOICE_FORM, email: "" });
  expect(order).toMatchObject({ status: "accepted", recipient: { email: null } });
  expect(await historyOf(order)).toEqual(["order_taken", "order_accepted"]);
  const approval = await database().historyEntry.findFirstOrThrow({
    where: { subjectId: order.id, event: "order_accepted" },
  });
  expect(approval.staffMemberId).toBe(by.id);
  expect(await staffWereTold()).toEqual([]);
  expect(await invoiceOf(order)).toMatchObject({ purchaseOrderNumber: "PO-4471", totalPence: 20_000 });
  expect(await database().consignment.count({ where: { orderId: order.id } })).toBe(1);
  await runJobs();
  expect(await invoiceOf(order)).toMatchObject({ status: "open" });
  expect(await emailsTo(order)).toEqual(["order_approved", "invoice_issued"]);
  const { id: invoiceId } = await invoiceOf(order);
  const told = await composeEmail({ kind: "invoice_issued", staffMemberId: null, data: { invoiceId } });
  expect(told?.to).toBe(INVOICE_FORM.billingEmail);
  const approved = { kind: "order_approved", staffMemberId: null, data: { orderId: order.id } };
  expect(await composeEmail(approved), "nobody to send it to").toBeNull();
});

// With a key of its own for each (in placeOnce) every window takes an order.
test("the same form sent at once from many windows takes one order, and all are led to it", async () => {
  for (const form of [{}, INVOICE_FORM]) {
    const order = await filled(form);
    const results = await Promise.all(Array.from({ length: 10 }, () => takeOrder(order, by)));
    const references = new Set(results.map((result) => granted(result).reference));
    expect(references.size).toBe(1);
    const other = { ...order, answers: { ...order.answers, town: "York" } };
    expect(refusalOf(await takeOrder(other, by))).toBe("already_sent_otherwise");
  }
  expect(await database().order.count()).toBe(2);
});

test("nothing is taken at a price that was not seen, of so many copies that they need a quote, or by who may not", async () => {
  const order = await filled();
  expect(refusalOf(await takeOrder({ ...order, seenTotalPence: 1 }, by))).toBe("price_changed");
  expect(refusalOf(await takeOrder(await filled({ copies: "500" }), by))).toBe("needs_quote");
  expect(refusalOf(await takeOrder(order, await aColleague("training")))).toBe("not_allowed");
  expect(await database().order.count()).toBe(0);
});

test("the link is sent again at most once an hour", async () => {
  const order = await taken();
  expect(refusalOf(await sendPaymentLink(order.reference, by))).toBe("sent_lately");
  await sentBefore(order, 61);
  granted(await sendPaymentLink(order.reference, by));
  expect(refusalOf(await sendPaymentLink(order.reference, by))).toBe("sent_lately");
  expect(await emailsTo(order)).toEqual(["order_to_pay", "order_to_pay"]);
  expect(await historyOf(order)).toEqual(["order_taken", "payment_link_sent"]);
});

// Without FOR UPDATE in sendPaymentLink several of these are told that they sent it.
test("pressed ten times at once, the link is sent once", async () => {
  const order = await taken();
  await sentBefore(order, 61);
  const results = await Promise.all(Array.from({ length: 10 }, () => sendPaymentLink(order.reference, by)));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await historyOf(order)).toEqual(["order_taken", "payment_link_sent"]);
});

test("there is no link any more once an order is closed, and an email that waits asks for nothing", async () => {
  const order = await taken();
  const email = { kind: "order_to_pay", staffMemberId: null, data: { orderId: order.id } };
  expect(await composeEmail(email)).toMatchObject({ to: order.recipient.email, message: { totalPence: 20_000 } });
  granted(await cancelOrder({ reference: order.reference, by }));
  expect(await paymentLinkOf(order.reference)).toBeNull();
  expect(refusalOf(await sendPaymentLink(order.reference, by))).toBe("not_payable");
  expect(await composeEmail(email)).toBeNull();
});

test("the link of an order that its customer placed is shown to nobody", async () => {
  const order = await anOrder();
  expect(await paymentLinkOf(order.reference)).toBeNull();
  expect(refusalOf(await sendPaymentLink(order.reference, by))).toBe("not_payable");
  expect(refusalOf(await sendPaymentLink(order.reference, await aColleague("training")))).toBe("not_allowed");
});
