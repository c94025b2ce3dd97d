import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { readMark } from "#domain/paging.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { anEnquiry } from "#tests/support/enquiries.ts";
import { anOrder } from "#tests/support/orders.ts";
import { aColleague, leaveAlone, queuedParcels, shelf } from "#tests/support/packing-table.ts";
import { aFreeRequest, GROUP_FORM } from "#tests/support/requests.ts";
import { aFormKey, granted, refusalOf } from "#tests/support/results.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { askRequester } from "#use-cases/free-copies/review.ts";
import { requestsIn } from "#use-cases/free-copies/review-queries.ts";
import { claimChosen } from "#use-cases/fulfilment/claim.ts";
import { holdConsignments } from "#use-cases/fulfilment/hold.ts";
import { packConsignments } from "#use-cases/fulfilment/pack.ts";
import { idOfParcel, inHand } from "#use-cases/fulfilment/queries.ts";
import { latestHistory } from "#use-cases/history/latest.ts";
import { countOrdersToApprove, ordersPage } from "#use-cases/ordering/staff-queries.ts";
import { receiveCopies } from "#use-cases/stock/receive-copies.ts";
import { whatWaits } from "#use-cases/tasks/queries.ts";
import { enquiryByReference } from "#use-cases/training/queries.ts";

let store: Store;
beforeAll(async () => {
  store = await openStore();
});
beforeEach(() => store.clear());
afterAll(() => store.close());

test("a request that waits for its group's answer is not among those to decide", async () => {
  const by = await aColleague();
  const [asked, open] = [await aFreeRequest(GROUP_FORM), await aFreeRequest(GROUP_FORM)];
  granted(await askRequester({ reference: asked.reference, question: "Where do you meet?" }, by));
  const { piles } = await whatWaits(by);
  expect(piles.requests_in_review.count).toBe(1);
  expect((await requestsIn("in_review", null)).rows.map(({ reference }) => reference)).toEqual([open.reference]);
  expect((await requestsIn("asked", null)).rows.map(({ reference }) => reference)).toEqual([asked.reference]);
});

test("what a colleague left alone is a pile of the others, not of that colleague's own", async () => {
  const [sam, kim] = [await aColleague(), await aColleague()];
  const [parcel] = await queuedParcels(1, sam);
  granted(await claimChosen([parcel?.id ?? ""], sam));
  await leaveAlone(parcel?.id ?? "", 121);
  expect((await whatWaits(sam)).piles.left_over.count).toBe(0);
  expect((await whatWaits(kim)).piles.left_over.count).toBe(1);
});

test("parked emails are a pile, and do not crowd the tasks that only a person can decide", async () => {
  const by = await aColleague();
  await database().staffTask.createMany({
    data: [
      { dedupeKey: "one", kind: "email_parked", details: {} },
      { dedupeKey: "two", kind: "refund_failed", details: { pence: 500 } },
    ],
  });
  expect((await whatWaits(by)).tasks.map(({ kind }) => kind)).toEqual(["refund_failed"]);
});

test("orders to approve are shown as they came, all orders latest first", async () => {
  const now = Date.now();
  const first = await anOrder({ payBy: "invoice" }, new Date(now - 60_000));
  const second = await anOrder({ payBy: "invoice" }, new Date(now));
  const references = (orders: { reference: string }[]) => orders.map(({ reference }) => reference);
  expect(await countOrdersToApprove()).toBe(2);
  const toApprove = await ordersPage("awaiting_approval", null);
  expect(references(toApprove.rows)).toEqual([first.reference, second.reference]);
  expect(references((await ordersPage(null, null)).rows)).toEqual([second.reference, first.reference]);
});

test("the next page of the orders to approve begins after the last one seen", async () => {
  const placed = [];
  for (let count = 0; count < 51; count += 1)
    placed.push(await anOrder({ payBy: "invoice" }, new Date(1_790_000_000_000 + count)));
  const page = await ordersPage("awaiting_approval", null);
  const next = await ordersPage("awaiting_approval", readMark(page.next ?? undefined));
  expect(page.rows).toHaveLength(50);
  expect(next.rows.map(({ reference }) => reference)).toEqual([placed.at(-1)?.reference]);
});

test("what a colleague has in hand is counted in parcels and copies: to pack, packed, and on hold", async () => {
  const by = await aColleague();
  const parcels = await queuedParcels(5, by);
  granted(
    await claimChosen(
      parcels.map(({ id }) => id),
      by,
    ),
  );
  granted(await packConsignments([parcels[0]?.id ?? ""], by));
  granted(await packConsignments([parcels[1]?.id ?? ""], by));
  granted(await holdConsignments([parcels[1]?.id ?? "", parcels[2]?.id ?? ""], "No boxes", by));
  const counted = { toPack: 2, copiesToPack: 2, packed: 1, copiesPacked: 1, held: 2, copiesHeld: 2 };
  expect(await inHand(by)).toEqual(counted);
  const { piles } = await whatWaits(by);
  expect([piles.mine.count, piles.packed.count, piles.held.count], "each parcel in one pile").toEqual([2, 1, 2]);
  const none = Object.fromEntries(Object.keys(counted).map((name) => [name, 0]));
  expect(await inHand(await aColleague())).toEqual(none);
  expect(await idOfParcel(parcels[0]?.code ?? "")).toBe(parcels[0]?.id);
  expect(await idOfParcel("AG-2222-22222")).toBeNull();
});

// Without `isFirstTime` in `receiveCopies`, every one of them is.
test("a delivery whose form is posted twice is booked in once, even at the same moment", async () => {
  const by = await aColleague();
  const delivery = { publicationId: store.publicationId, copies: 500, reason: "From the printer", formKey: aFormKey() };
  const results = await atOnce(8, () => receiveCopies(delivery, by));
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(refusalOf(await receiveCopies(delivery, by))).toBe("already_booked");
  expect(await shelf()).toMatchObject({ onHand: 500, sumOnHand: 500 });
});

test("the history is told latest first, page by page, of one kind or of all, with what it happened to", async () => {
  const by = await aColleague();
  for (let count = 0; count < 26; count += 1) {
    await anOrder();
    granted(await receiveCopies({ publicationId: store.publicationId, copies: 1, reason: "" }, by));
  }
  const all = await latestHistory(["order", "publication"], null);
  expect(all.rows).toHaveLength(50);
  expect(all.rows[0]).toMatchObject({ event: "copies_received", staffName: by.name, subject: "publication" });
  const rest = await latestHistory(["order", "publication"], BigInt(all.next ?? 0));
  expect([rest.rows.length, rest.next]).toEqual([2, null]);
  const orders = await latestHistory(["order"], null);
  expect(new Set(orders.rows.map(({ subject }) => subject))).toEqual(new Set(["order"]));
  expect(orders.rows[0]?.about).toMatch(/^AG-/);
});

test("an enquiry is found by its reference, by those who look after its kind", async () => {
  const { reference } = await anEnquiry();
  expect(await enquiryByReference(["quote", "training"], reference)).toMatchObject([{ reference, about: "training" }]);
  expect(await enquiryByReference(["quote"], reference)).toEqual([]);
});
