import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { historySentence } from "#domain/history/words.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { approvedOrder, INVOICE_FORM, invoiceOf } from "#tests/support/invoices.ts";
import { anOrder } from "#tests/support/orders.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { historyOf } from "#use-cases/history/queries.ts";
import { correctInvoiceDetails } from "#use-cases/invoicing/correct-invoice-details.ts";
import { approveOrder } from "#use-cases/ordering/approve-order.ts";
import { cancelOrder } from "#use-cases/ordering/cancel-order.ts";
import { orderByToken } from "#use-cases/ordering/queries.ts";

let store: Store;
let by: StaffMember;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague("administrator");
});
beforeEach(() => store.clear());
afterAll(() => store.close());

const RIGHT = { purchaseOrderNumber: "PO-4472", billingEmail: "ledger@riverside.example" };

const sentences = async (reference: string) => (await historyOf("order", reference)).map(historySentence);

test("a wrong number and a wrong address are corrected once, told of without either, and the invoice is made of the right ones", async () => {
  const order = await anOrder(INVOICE_FORM);
  granted(await correctInvoiceDetails(order.token, RIGHT));
  granted(await correctInvoiceDetails(order.token, RIGHT));
  const { purchaseOrderNumber, billingEmail: invoiceTo } = RIGHT;
  expect(await orderByToken(order.token)).toMatchObject({ purchaseOrderNumber, invoiceTo });
  expect((await sentences(order.reference)).filter((sentence) => /number|email/.test(sentence)).sort()).toEqual([
    "The customer changed the email address for the invoice.",
    "The customer corrected the purchase order number.",
  ]);
  const entries = await database().historyEntry.findMany({ where: { subjectId: order.id }, select: { details: true } });
  expect(JSON.stringify(entries)).not.toMatch(/accounts@|ledger@|PO-447/);
  granted(await approveOrder(order.reference, by));
  expect(await invoiceOf(order)).toMatchObject({ purchaseOrderNumber });
});

test("what is left empty is taken off: no number, and the invoice goes to whoever ordered", async () => {
  const order = await anOrder(INVOICE_FORM);
  granted(await correctInvoiceDetails(order.token, { purchaseOrderNumber: null, billingEmail: null }));
  expect(await orderByToken(order.token)).toMatchObject({
    purchaseOrderNumber: null,
    invoiceTo: "sam@riverside.example",
  });
});

test("once the invoice is made, or the order is called off or paid by card, nothing of it is changed by the link", async () => {
  const approved = await approvedOrder(by);
  const [calledOff, byCard] = [await anOrder({ ...INVOICE_FORM, postcode: "YO1 7HH" }), await anOrder()];
  granted(await cancelOrder({ token: calledOff.token, by: "customer" }));
  for (const { token, reference } of [approved, calledOff, byCard]) {
    expect(refusalOf(await correctInvoiceDetails(token, RIGHT))).toBe("too_late");
    expect((await orderByToken(token))?.purchaseOrderNumber).not.toBe(RIGHT.purchaseOrderNumber);
    expect((await sentences(reference)).join()).not.toContain("corrected");
  }
  expect(refusalOf(await correctInvoiceDetails("nobody", RIGHT))).toBe("no_such_order");
});

// Fails once the order is read without a lock (`FOR UPDATE`).
test("of a correction and an approval at once, the invoice has what the customer was told", async () => {
  for (let round = 0; round < 8; round += 1) {
    const order = await anOrder({ ...INVOICE_FORM, postcode: `LS1 ${round}AA` });
    const [corrected] = await Promise.all([
      correctInvoiceDetails(order.token, RIGHT),
      approveOrder(order.reference, by),
    ]);
    const { purchaseOrderNumber } = await invoiceOf(order);
    expect(purchaseOrderNumber).toBe(corrected.ok ? RIGHT.purchaseOrderNumber : INVOICE_FORM.purchaseOrderNumber);
  }
});
