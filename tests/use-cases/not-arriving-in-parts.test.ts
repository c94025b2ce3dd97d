import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { publicOrderStatus } from "#domain/ordering/public-status.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { parcelsOf } from "#tests/support/ledger.ts";
import { anOrder } from "#tests/support/orders.ts";
import { aColleague, parcelOf, stock } from "#tests/support/packing-table.ts";
import { aFormKey, granted, refusalOf } from "#tests/support/results.ts";
import { runJobs } from "#tests/support/run-jobs.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { claimChosen } from "#use-cases/fulfilment/claim.ts";
import { correctAddress } from "#use-cases/fulfilment/correct-address.ts";
import { dispatchConsignment } from "#use-cases/fulfilment/dispatch.ts";
import { noteNotArrived } from "#use-cases/fulfilment/not-arrived.ts";
import { packConsignments } from "#use-cases/fulfilment/pack.ts";
import { splitConsignment } from "#use-cases/fulfilment/split.ts";
import { composeEmail } from "#use-cases/mail/compose.ts";
import { approveOrder } from "#use-cases/ordering/approve-order.ts";
import { orderByToken } from "#use-cases/ordering/queries.ts";

let store: Store;
let by: StaffMember;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague("administrator");
});
beforeEach(() => store.clear());
afterAll(() => store.close());

const YORK = { addressLine1: "c/o The Drop-in", addressLine2: null, addressLine3: null, county: null };
const IN_YORK = { ...YORK, town: "York", postcode: "YO1 7HH" };

/** An order of ten copies in two parcels, of six and of four. */
async function inTwoParcels() {
  await stock(20, by);
  const order = await anOrder({ payBy: "invoice", copies: "10" });
  granted(await approveOrder(order.reference, by));
  await runJobs();
  const first = await parcelOf(order);
  const { sku } = await database().publication.findFirstOrThrow({ select: { sku: true } });
  const { code } = granted(await splitConsignment({ id: first.id, copies: { [sku]: 4 }, formKey: aFormKey() }, by));
  const second = await database().consignment.findUniqueOrThrow({ where: { code } });
  return { order, first: first.id, second: second.id };
}

async function pack(id: string) {
  granted(await claimChosen([id], by));
  granted(await packConsignments([id], by));
}

async function send(id: string) {
  granted(await dispatchConsignment({ id, trackingNumber: null }, by));
  await runJobs();
}

async function pageOf(order: { token: string }) {
  const found = await orderByToken(order.token);
  if (!found) throw new Error("no such order");
  return publicOrderStatus({ ...found, isBackFromPaying: false });
}

async function letterOf(kind: "parcel_dispatched" | "parcel_not_arrived", consignmentId: string) {
  return (await composeEmail({ kind, staffMemberId: null, data: { consignmentId } }))?.message;
}

test("one of two that waits for a better address gets it, though the other has left; not while that one is packed", async () => {
  const { order, first, second } = await inTwoParcels();
  await pack(first);
  await send(first);
  const back = { id: first, what: "returned", next: "address_asked", spoilt: {}, reason: "" } as const;
  granted(await noteNotArrived(back, by));
  await pack(second);
  expect(refusalOf(await correctAddress({ by: "customer", token: order.token }, IN_YORK))).toBe("already_packed");
  await send(second);
  expect(await pageOf(order)).toMatchObject({ title: "Your parcel came back to us", addressStays: null });
  granted(await correctAddress({ by: "customer", token: order.token }, IN_YORK));
  expect((await parcelsOf(order)).find(({ status }) => status === "queued")).toMatchObject({ heldReason: null });
});

test("the email of the first of two says that the rest follows, and that one is lost does not say that all are", async () => {
  const { first, second } = await inTwoParcels();
  await pack(first);
  await send(first);
  expect(await letterOf("parcel_dispatched", first)).toMatchObject({ copies: 6, restFollows: true });
  expect(await letterOf("parcel_not_arrived", first)).toMatchObject({ isOneOfSeveral: false });
  await pack(second);
  await send(second);
  expect(await letterOf("parcel_dispatched", second)).toMatchObject({ copies: 4, restFollows: false });
  expect(await letterOf("parcel_not_arrived", first)).toMatchObject({ isOneOfSeveral: true });
});
