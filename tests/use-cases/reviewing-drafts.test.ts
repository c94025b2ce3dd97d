import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#adapters/database/client.ts";
import { atOnce } from "#tests/support/at-once.ts";
import { ORDER_FORM } from "#tests/support/orders.ts";
import { aFormKey, granted, refusalOf } from "#tests/support/results.ts";
import { openStore, type Store } from "#tests/support/store.ts";
import { keepDraft } from "#use-cases/ordering/draft.ts";
import { placeOrder } from "#use-cases/ordering/place-order.ts";
import { reviewDraft } from "#use-cases/ordering/review-draft.ts";

let store: Store;
beforeAll(async () => {
  store = await openStore();
});
beforeEach(() => store.clear());
afterEach(async () => {
  await database().publication.updateMany({ where: { sku: "leaflet" }, data: { isActive: false } });
});
afterAll(() => store.close());

const NOW = new Date("2026-11-24T10:00:00Z");
const TWO_HOURS_LATER = new Date("2026-11-24T12:00:00Z");

/** Posts the order form, and answers the token in the address of the page that checks it. */
function typed(form: Record<string, string> = {}, formKey = aFormKey()): Promise<string> {
  return keepDraft(formKey, { ...ORDER_FORM, formKey, ...form }, NOW);
}

/** Presses the button of the check page, as it stands there. */
async function place(token: string, key: "formKey" | "anotherKey" = "formKey") {
  const review = granted(await reviewDraft(token, NOW));
  const { answers, basket } = review;
  return placeOrder({ formKey: review[key], answers, seenTotalPence: basket.totalPence, now: NOW });
}

test("what was typed is priced and kept as it was, for two hours", async () => {
  const token = await typed({ copies: "23", town: "  Leeds " });
  expect(granted(await reviewDraft(token, NOW))).toMatchObject({
    answers: { town: "Leeds" },
    raw: { town: "  Leeds ", copies: "23" },
    basket: { totalPence: 20_700, lines: [{ offer: { copies: 25, totalPence: 20_000 } }] },
  });
  expect(refusalOf(await reviewDraft(token, TWO_HOURS_LATER))).toBe("gone");
});

test("a draft that never was is gone like any other", async () => {
  for (const token of ["", "x".repeat(27), "\u0000", "../order"])
    expect(refusalOf(await reviewDraft(token, NOW))).toBe("gone");
});

test("nothing that was typed can be read in the database without the link", async () => {
  await typed({ contactName: "Xanthippe Quill" });
  const [draft] = await database().orderDraft.findMany();
  expect(Buffer.from(draft?.sealedAnswers ?? []).toString("latin1")).not.toContain("Xanthippe");
});

// Fails without its guard: a key minted by the check page, in place of the form's own, makes 20 orders.
test("one form, checked in 20 tabs and ordered in all of them, is one order", async () => {
  const token = await typed();
  const placed = await atOnce(20, async () => granted(await place(token)).token);
  expect(new Set(placed).size).toBe(1);
  expect(await database().order.count()).toBe(1);
});

test("the form changed after it was ordered with is no second order by accident, and one on purpose", async () => {
  const formKey = aFormKey();
  granted(await place(await typed({}, formKey)));
  const changed = await typed({ copies: "30" }, formKey);
  expect(refusalOf(await place(changed))).toBe("already_sent_otherwise");
  const another = await atOnce(10, async () => granted(await place(changed, "anotherKey")).token);
  expect(new Set(another).size).toBe(1);
  expect(await database().order.count()).toBe(2);
});

test("answers changed in another window are told from those that were looked at", async () => {
  const formKey = aFormKey();
  const token = await typed({}, formKey);
  const before = granted(await reviewDraft(token, NOW)).fingerprint;
  expect(granted(await reviewDraft(token, NOW)).fingerprint).toBe(before);
  expect(await typed({ town: "Hull" }, formKey)).toBe(token);
  expect(granted(await reviewDraft(token, NOW)).fingerprint).not.toBe(before);
});

test("a draft of what is no longer sold so, or of very many copies, goes back to its form", async () => {
  const token = await typed();
  expect(refusalOf(await reviewDraft(await typed({ copies: "500" }), NOW))).toBe("unfit");
  await alsoOnSale();
  expect(refusalOf(await reviewDraft(token, NOW))).toBe("unfit");
});

test("with two publications on sale each has its quantity and its own price list", async () => {
  await alsoOnSale();
  const token = await typed({ copies: "", "copies.advocacy-guide": "10", "copies.leaflet": "4" });
  expect(granted(await reviewDraft(token, NOW)).basket).toMatchObject({
    copies: 14,
    totalPence: 10 * 900 + 4 * 50,
    lines: [{ title: "Advocacy Guide" }, { title: "Leaflet" }],
  });
});

async function alsoOnSale(): Promise<void> {
  const leaflet = { title: "Leaflet", weightGrams: 10, thicknessMm: 1, position: 1 };
  const prices = { validFrom: new Date("2026-01-01"), quoteFromCopies: 1000 };
  await database().publication.upsert({
    where: { sku: "leaflet" },
    update: { isActive: true },
    create: {
      sku: "leaflet",
      ...leaflet,
      priceLists: { create: { ...prices, tiers: { create: { fromCopies: 1, unitPricePence: 50 } } } },
    },
  });
}
