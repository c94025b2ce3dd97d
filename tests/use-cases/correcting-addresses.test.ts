import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { labelLines } from "#domain/delivery.ts";
import type { StaffMember } from "#domain/staff/abilities.ts";
import { anOrder } from "#tests/support/orders.ts";
import { aColleague, packedParcel, queuedParcels } from "#tests/support/packing-table.ts";
import { aFreeRequest } from "#tests/support/requests.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { historyOf } from "#tests/support/told.ts";
import { claimChosen } from "#use-cases/fulfilment/claim.ts";
import { correctAddress } from "#use-cases/fulfilment/correct-address.ts";
import { parcelByCode } from "#use-cases/fulfilment/parcel-query.ts";
import { cancelOrder } from "#use-cases/ordering/cancel-order.ts";

let store: Store;
let by: StaffMember;
beforeAll(async () => {
  store = await openStore();
  by = await aColleague();
});
beforeEach(() => store.clear());
afterAll(() => store.close());

const YORK = {
  addressLine1: "c/o The Drop-in",
  addressLine2: null,
  addressLine3: null,
  town: "York",
  county: null,
  postcode: "YO1 7HH",
};

async function personOf(origin: { id: string }) {
  return database().recipient.findFirstOrThrow({
    where: { OR: [{ order: { id: origin.id } }, { request: { id: origin.id } }] },
  });
}

test("a customer corrects where the parcel goes, and the name on it, by the link", async () => {
  const request = await aFreeRequest();
  granted(await correctAddress({ by: "customer", token: request.token }, { ...YORK, labelName: "Door 2" }));
  expect(await personOf(request)).toMatchObject({ ...YORK, labelName: "Door 2", version: 2 });
  expect(await historyOf(request)).toContain("address_corrected");
});

test("a name that is not given stays as it is, and so does everything that is not the address", async () => {
  const order = await anOrder();
  granted(await correctAddress({ by, reference: order.reference }, YORK));
  const { town, organisationName, email } = await personOf(order);
  expect([town, organisationName, email]).toEqual(["York", "Riverside Drug Service", "sam@riverside.example"]);
});

test("a chosen name that is taken off leaves the person's and the organisation's on the parcel, for either side", async () => {
  const order = await anOrder();
  for (const whose of [
    { by: "customer" as const, token: order.token },
    { by, reference: order.reference },
  ]) {
    granted(await correctAddress(whose, { ...YORK, labelName: "Door 2" }));
    granted(await correctAddress(whose, { ...YORK, labelName: null }));
    const parcel = await personOf(order);
    expect(parcel.labelName).toBeNull();
    expect(labelLines(parcel).slice(0, 3)).toEqual(["Sam Patel", "Riverside Drug Service", "c/o The Drop-in"]);
  }
});

test("a name is needed where nobody's would be left on the parcel: nothing is changed", async () => {
  const request = await aFreeRequest();
  for (const whose of [
    { by: "customer" as const, token: request.token },
    { by, reference: request.reference },
  ])
    expect(refusalOf(await correctAddress(whose, { ...YORK, labelName: null }))).toBe("no_name");
  expect(await personOf(request)).toMatchObject({ labelName: "J. Doe", town: "Hull", version: 1 });
});

test("a parcel on somebody's table goes to the corrected address", async () => {
  const [parcel] = await queuedParcels(1, by);
  granted(await claimChosen([parcel?.id ?? ""], by));
  granted(await correctAddress({ by, reference: parcel?.code ?? "" }, YORK));
  expect(await parcelByCode(parcel?.code ?? "")).toMatchObject({ status: "claimed", town: "York" });
});

test("once the parcel is packed nobody corrects its address", async () => {
  const { request, code } = await packedParcel(by);
  expect(refusalOf(await correctAddress({ by: "customer", token: request.token }, YORK))).toBe("already_packed");
  expect(refusalOf(await correctAddress({ by, reference: code }, YORK))).toBe("already_packed");
  expect(await personOf(request)).toMatchObject({ town: "Hull" });
});

test("what is cancelled, unknown, or not one's business is not corrected", async () => {
  const order = await anOrder();
  granted(await cancelOrder({ token: order.token, by: "customer" }));
  expect(refusalOf(await correctAddress({ by: "customer", token: order.token }, YORK))).toBe("already_closed");
  for (const token of ["", "a".repeat(27), "\u0000"])
    expect(refusalOf(await correctAddress({ by: "customer", token }, YORK))).toBe("no_such_parcel");
  expect(refusalOf(await correctAddress({ by, reference: "AG-2222-22222" }, YORK))).toBe("no_such_parcel");
  const training = await aColleague("training");
  expect(refusalOf(await correctAddress({ by: training, reference: order.reference }, YORK))).toBe("not_allowed");
});

test("the note for delivery is corrected with the address, and stays where nothing is said of it", async () => {
  const order = await anOrder({ deliveryNote: "Ring twice" });
  granted(await correctAddress({ by: "customer", token: order.token }, YORK));
  expect((await personOf(order)).deliveryNote).toBe("Ring twice");
  granted(await correctAddress({ by: "customer", token: order.token }, { ...YORK, deliveryNote: "Side door" }));
  expect((await personOf(order)).deliveryNote).toBe("Side door");
  granted(await correctAddress({ by: "customer", token: order.token }, { ...YORK, deliveryNote: null }));
  expect((await personOf(order)).deliveryNote).toBeNull();
});
