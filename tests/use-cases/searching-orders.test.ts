import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { fillHistory } from "#scripts/bench/fill-history.ts";
import { anOrder } from "#tests/support/orders.ts";
import { aColleague, stock } from "#tests/support/packing-table.ts";
import { aFreeRequest } from "#tests/support/requests.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { searchOrders } from "#use-cases/ordering/search-orders.ts";

let store: Store;
beforeAll(async () => {
  store = await openStore();
});
beforeEach(() => store.clear());
afterAll(() => store.close());

/** The organisations of the orders found, in their order, and whether others may match as well. */
async function search(typed: string): Promise<{ names: (string | null)[]; areMore: boolean }> {
  const found = await searchOrders(typed);
  if (found.kind !== "orders") throw new Error(`it was ${found.kind}`);
  return { names: found.orders.map(({ organisationName }) => organisationName), areMore: found.areMore };
}

test("orders are found by parts of a name, an organisation and a postcode, latest first", async () => {
  const now = Date.now();
  await anOrder({ organisationName: "Riverside Drug Service", postcode: "LS1 4AP" }, new Date(now - 60_000));
  await anOrder(
    { organisationName: "Riverbank Trust", contactName: "Ada Loveday", postcode: "HU1 2AA" },
    new Date(now),
  );
  expect(await search("river")).toEqual({ names: ["Riverbank Trust", "Riverside Drug Service"], areMore: false });
  expect((await search("loveday RIVER")).names).toEqual(["Riverbank Trust"]);
  expect((await search("ls1 4ap")).names).toEqual(["Riverside Drug Service"]);
  expect((await search("lakeside")).names).toEqual([]);
});

test("what buyers quote finds their order: a purchase order number, or an email address", async () => {
  const invoice = { payBy: "invoice", purchaseOrderNumber: "FW/118820", billingEmail: "ledger@fairwater.example" };
  await anOrder({ ...invoice, organisationName: "Fairwater Trust", email: "priya@fairwater.example" });
  await anOrder({
    ...invoice,
    organisationName: "Other Trust",
    purchaseOrderNumber: "FW/99",
    billingEmail: "b@other.example",
  });
  for (const typed of ["fw/118820", "118820", "PRIYA@fairwater.example", "ledger@fairwater.example"])
    expect((await search(typed)).names, typed).toEqual(["Fairwater Trust"]);
  const found = await searchOrders("118820");
  expect(found).toMatchObject({ orders: [{ contactName: "Sam Patel", purchaseOrderNumber: "FW/118820" }] });
});

test("a short word tells apart those whom the long ones find", async () => {
  for (const organisationName of ["NHS 24", "NHS 25"]) await anOrder({ organisationName });
  expect((await search("nhs 24")).names).toEqual(["NHS 24"]);
  expect(await searchOrders("24")).toEqual({ kind: "too_short" });
});

test("a reference leads to its order, or says what else it belongs to", async () => {
  const [order, request] = [await anOrder(), await aFreeRequest()];
  expect(await searchOrders(order.reference.toLowerCase())).toMatchObject({ orders: [{ reference: order.reference }] });
  expect(await searchOrders(request.reference)).toEqual({
    kind: "elsewhere",
    what: "request",
    reference: request.reference,
  });
});

test("among thousands, a rare word finds the oldest order, and a word of all gives the latest and says that there are more", async () => {
  await stock(100_000, await aColleague());
  await fillHistory(store.databaseUrl, 1, 2_000);
  const service = (n: number) => `Harbour Recovery Service ${n}`;
  expect(await search("service 123")).toEqual({
    names: [
      service(1230 + 9),
      ...[8, 7, 6, 5, 4, 3, 2, 1, 0].map((n) => service(1230 + n)),
      service(1123),
      service(123),
    ],
    areMore: false,
  });
  const common = await search("harbour recovery");
  expect(common.names).toEqual(Array.from({ length: 50 }, (_, place) => service(2_000 - place)));
  expect(common.areMore).toBe(true);
  expect((await search("harbour zz")).areMore).toBe(true);
  const { reference } = await anOrder({ payBy: "invoice", purchaseOrderNumber: "OLD-77123" }, new Date(0));
  expect(await searchOrders("old-77123")).toMatchObject({ orders: [{ reference }], areMore: false });
});
