import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { granted, refusalOf } from "#tests/support/results.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { setSupplierDetails, supplierDetails } from "#use-cases/settings/supplier.ts";

let store: Store;
beforeAll(async () => {
  store = await openStore();
});
afterAll(() => store.close());

const FORM = {
  legalName: "Release Legal",
  charityNumber: "801118",
  registeredAddress: "London",
  vat: "not_registered",
};

test("supplier details are kept as a whole or not at all, and the history tells who changed them", async () => {
  const by = await aColleague("administrator");
  expect(await supplierDetails()).toBeNull();
  expect(granted(await setSupplierDetails({ ...FORM, sortCode: "1" }, by))).toMatchObject({
    sortCode: expect.any(String),
  });
  expect(await supplierDetails()).toBeNull();
  expect(granted(await setSupplierDetails(FORM, by))).toBeNull();
  expect(await supplierDetails()).toMatchObject({
    legalName: "Release Legal",
    charityNumber: "801118",
    vatNumber: null,
  });
  const entries = await database().historyEntry.findMany({ where: { event: "supplier_details_changed" } });
  expect(entries).toMatchObject([{ staffMemberId: by.id, details: null }]);
});

test("only administrators change them", async () => {
  expect(refusalOf(await setSupplierDetails(FORM, await aColleague("fulfilment")))).toBe("not_allowed");
});
