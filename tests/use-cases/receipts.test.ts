import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { anOrder, paid } from "#tests/support/orders.ts";
import { aColleague } from "#tests/support/packing-table.ts";
import { textOfPdf } from "#tests/support/read-pdf.ts";
import { granted } from "#tests/support/results.ts";
import { runJobsToTheEnd } from "#tests/support/run-jobs.ts";
import { openStoreWithStripe, type Store } from "#tests/support/store.ts";
import type { StripeStandIn } from "#tests/support/stripe-stand-in.ts";
import { cancelOrder } from "#use-cases/ordering/cancel-order.ts";
import { receiptPaper } from "#use-cases/ordering/receipt.ts";
import { setSupplierDetails } from "#use-cases/settings/supplier.ts";

let store: Store & { stripe: StripeStandIn };
beforeAll(async () => {
  store = await openStoreWithStripe();
});
beforeEach(() => store.clear());
afterAll(() => store.close());

async function textOf(token: string): Promise<string> {
  const paper = await receiptPaper(token);
  return paper.is === "paper" ? textOfPdf(new Uint8Array(paper.pdf).buffer) : paper.is;
}

test("only a card order that was paid has a receipt", async () => {
  expect(await textOf("nobody")).toBe("no_such_order");
  const order = await anOrder();
  expect(await textOf(order.token)).toBe("no_receipt");
  await paid(order, store.stripe);
  expect(await textOf(order.token)).toContain("Paid by card");
});

test("money that went back stands on it with its day, and the charity by its name and numbers", async () => {
  const details = { legalName: "Release Legal", charityNumber: "801118", registeredAddress: "London E1 8AN" };
  const vat = { vat: "registered", vatNumber: "GB 123 4567 89" };
  granted(await setSupplierDetails({ ...details, ...vat }, await aColleague("administrator")));
  const order = await paid(await anOrder(), store.stripe);
  granted(await cancelOrder({ token: order.token, by: "customer" }));
  expect(await textOf(order.token)).toContain("Being paid back");
  await runJobsToTheEnd();
  expect(await database().refund.findMany()).toMatchObject([{ status: "succeeded" }]);
  const text = await textOf(order.token);
  for (const words of [
    ...["Paid back", "-£200.00", "Cancelled on", "Release Legal", "Charity number 801118", "VAT number GB 123 4567 89"],
    ...["Books are zero-rated: no VAT", "Total paid, less refunds £0.00"],
  ])
    expect(text, words).toContain(words);
});

test("it is drawn for one order so many times, and then a while not again", async () => {
  const order = await paid(await anOrder(), store.stripe);
  await database().rateLimit.deleteMany();
  const fetched: string[] = [];
  for (let turn = 0; turn < 21; turn += 1) fetched.push((await receiptPaper(order.token)).is);
  expect(fetched.slice(0, 20).every((is) => is === "paper")).toBe(true);
  expect(fetched[20]).toBe("too_many");
});
