import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { NEW_POSTCODE } from "#domain/fulfilment/new-postcode.ts";
import { publicOrderStatus } from "#domain/ordering/public-status.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { approvedOrder, INVOICE_FORM, invoiceOf } from "#tests/support/invoices.ts";
import { anOrder, ORDER_FORM } from "#tests/support/orders.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { anAcceptance, aSentQuote } from "#tests/support/quotes.ts";
import { aFormKey, granted } from "#tests/support/results.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import { orderNow, staffWereTold } from "#tests/support/told.ts";
import { correctAddress } from "#use-cases/fulfilment/correct-address.ts";
import { unholdConsignments } from "#use-cases/fulfilment/hold.ts";
import { recordBankTransfer } from "#use-cases/invoicing/record-bank-transfer.ts";
import { watchOrganisation } from "#use-cases/invoicing/watch-organisation.ts";
import { whyItWaits } from "#use-cases/invoicing/why-it-waits.ts";
import { orderByToken } from "#use-cases/ordering/queries.ts";
import { acceptQuote } from "#use-cases/quoting/accept-quote.ts";

let store: Store;
let by: StaffMember;
beforeAll(async () => {
  store = await openStoreWithStripe();
  by = await aColleague("administrator");
});
beforeEach(() => store.clear());
afterAll(() => store.close());

const RIVERSIDE = { name: ORDER_FORM.organisationName, postcode: ORDER_FORM.postcode };
const YORK = { addressLine1: "1 High Street", addressLine2: null, addressLine3: null, town: "York", county: null };

const statusOf = async (order: { id: string }) => (await orderNow(order)).status;
const parcelOf = (order: { id: string }) => database().consignment.findFirstOrThrow({ where: { orderId: order.id } });

/** An order by invoice that nobody looked at: a quote that was accepted. */
async function acceptedQuote() {
  const { token } = await aSentQuote(by);
  const accepted = granted(await acceptQuote(anAcceptance(token), new Date()));
  return database().order.findUniqueOrThrow({ where: { token: accepted.token } });
}

test("an accepted quote makes nobody known, until its invoice is paid", async () => {
  const first = await acceptedQuote();
  expect(await statusOf(first)).toBe("accepted");
  const second = await anOrder(INVOICE_FORM);
  expect(await statusOf(second)).toBe("awaiting_approval");
  expect(await whyItWaits(RIVERSIDE)).toEqual({ is: "unknown" });
  await runJobs();
  const { id, totalPence } = await invoiceOf(first);
  const transfer = { reference: "BACS 1", receivedOn: "2026-11-02", amountPence: totalPence, formKey: aFormKey() };
  granted(await recordBankTransfer({ ...transfer, parts: new Map([[id, totalPence]]) }, by, new Date()));
  expect(await statusOf(await anOrder(INVOICE_FORM))).toBe("accepted");
});

test("an order that went by itself is held, once its customer sends it to another postcode, and they are told", async () => {
  await approvedOrder(by);
  const order = await anOrder(INVOICE_FORM);
  expect(await statusOf(order)).toBe("accepted");
  const correct = (postcode: string) => correctAddress({ by: "customer", token: order.token }, { ...YORK, postcode });
  expect(granted(await correct(RIVERSIDE.postcode))).toEqual({ isLookedAt: false });
  expect((await parcelOf(order)).heldAt).toBeNull();
  expect(granted(await correct("YO1 7HH"))).toEqual({ isLookedAt: true });
  expect(await parcelOf(order)).toMatchObject({ heldAt: expect.any(Date), heldReason: NEW_POSTCODE });
  expect(await staffWereTold()).toContain("postcode_changed");
  const found = await orderByToken(order.token);
  if (!found) throw new Error("the order is gone");
  const { title, steps } = publicOrderStatus({ ...found, isBackFromPaying: false });
  expect(title).toBe("We are looking at the new address");
  expect(steps[1]?.title).toBe("We accepted it");
  granted(await unholdConsignments([(await parcelOf(order)).id], by));
  expect((await orderByToken(order.token))?.parcels).toMatchObject([{ isPostcodeLookedAt: false }]);
});

test("why a parcel was held before is still there to read", async () => {
  await approvedOrder(by);
  const order = await anOrder(INVOICE_FORM);
  await database().consignment.updateMany({
    where: { orderId: order.id },
    data: { heldAt: new Date(), heldReason: "Closed until Monday" },
  });
  granted(await correctAddress({ by: "customer", token: order.token }, { ...YORK, postcode: "YO1 7HH" }));
  expect((await parcelOf(order)).heldReason).toBe(`${NEW_POSTCODE}. Closed until Monday`);
});

test("an order that a person approved, or a colleague's correction, goes on", async () => {
  const approved = await approvedOrder(by);
  const place = { ...YORK, postcode: "YO1 7HH" };
  expect(granted(await correctAddress({ by: "customer", token: approved.token }, place)).isLookedAt).toBe(false);
  await approvedOrder(by, { postcode: "LS6 1AA" });
  const alone = await anOrder({ ...INVOICE_FORM, postcode: "LS6 1AA" });
  granted(await correctAddress({ by, reference: alone.reference }, place));
  for (const order of [approved, alone]) expect((await parcelOf(order)).heldAt).toBeNull();
});

test("an order that waits says why: another postcode, a colleague's wish, an invoice that is late", async () => {
  const first = await approvedOrder(by);
  await runJobs();
  expect(await whyItWaits(RIVERSIDE)).toBeNull();
  expect(await whyItWaits({ ...RIVERSIDE, postcode: "LS6 1AA" })).toEqual({
    is: "elsewhere",
    postcodes: [RIVERSIDE.postcode],
  });
  const { id, organisationId } = await invoiceOf(first);
  await database().invoice.update({ where: { id }, data: { dueAt: new Date(Date.now() - 86_400_000) } });
  expect(await whyItWaits(RIVERSIDE)).toEqual({ is: "late" });
  granted(await watchOrganisation(organisationId, true, by));
  expect(await whyItWaits(RIVERSIDE)).toEqual({ is: "watched" });
});
